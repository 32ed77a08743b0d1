package io.orderline.console.tickets;

import static java.util.stream.Collectors.joining;

import io.orderline.console.paging.Row;
import io.orderline.console.webhooks.Announcements;
import io.orderline.console.webhooks.Happening;
import io.orderline.console.webhooks.Kind;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.TicketState;
import io.orderline.events.Backlog;
import io.orderline.store.TenantTransaction;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells of tickets that have just become overdue: nothing happens then that an event could say. */
@Singleton
public class OverdueAlerts {
  private static final Duration PACE = Duration.ofMinutes(1);

  /** Whoever was away for longer sees them in the list. */
  private static final Duration SINCE = Duration.ofHours(1);

  private static final int MOST = 500;

  private static final String OVERDUE =
      """
      select t.number, t.kind, t.state, t.due_at, t.assignee, t.order_number, t.call_id, t.reason,
        (select brand from console.call c where c.tenant = t.tenant and c.id = t.call_id)
      from console.ticket t
      where t.tenant = :tenant and t.state = any (string_to_array(:states, ' '))
        and t.due_at > :since and t.due_at <= :now
      order by t.due_at, t.number
      """;

  private static final String PENDING =
      Arrays.stream(TicketState.values())
          .filter(TicketState::pending)
          .map(TicketState::code)
          .collect(joining(" "));

  private final TenantTransaction transactions;
  private final Announcements announcements;
  private final Clock clock;
  private final Backlog backlog;

  OverdueAlerts(
      TenantTransaction transactions, Announcements announcements, Clock clock, Vertx vertx) {
    this.transactions = transactions;
    this.announcements = announcements;
    this.clock = clock;
    this.backlog = new Backlog(vertx, "looking for overdue tickets", this::look);
  }

  void start(@Observes StartupEvent started) {
    backlog.lookEvery(PACE);
  }

  /** Looks now; each ticket is told once for each time at which it was due. */
  public Uni<Void> look() {
    return announcements
        .shopsThatWant(Kind.ALERT)
        .chain(
            shops ->
                Multi.createFrom()
                    .iterable(shops)
                    .onItem()
                    .transformToUniAndConcatenate(this::look)
                    .collect()
                    .last())
        .replaceWithVoid();
  }

  private Uni<Void> look(TenantId tenant) {
    return transactions.write(
        tenant,
        session ->
            overdue(session, tenant).chain(found -> announcements.add(session, tenant, found)));
  }

  private Uni<List<Happening>> overdue(Mutiny.Session session, TenantId tenant) {
    Instant now = clock.instant();
    return session
        .createNativeQuery(OVERDUE, Object[].class)
        .setParameter("tenant", tenant.value())
        .setParameter("states", PENDING)
        .setParameter("since", now.minus(SINCE))
        .setParameter("now", now)
        .setMaxResults(MOST)
        .getResultList()
        .map(rows -> rows.stream().map(row -> happening(new Row(row))).toList());
  }

  private static Happening happening(Row row) {
    String number = row.text();
    Map<String, Object> data = new TreeMap<>(Map.of("alert", "ticket-overdue", "ticket", number));
    data.put("kind", row.text());
    data.put("state", row.text());
    Instant due = row.moment();
    data.put("due", due.toString());
    row.optional().ifPresent(who -> data.put("assignee", who));
    row.optional().ifPresent(order -> data.put("order", order));
    row.optional().ifPresent(call -> data.put("call", call));
    data.put("reason", row.text());
    Optional<String> brand = row.optional();
    brand.ifPresent(known -> data.put("brand", known));
    return new Happening(Kind.ALERT, "overdue " + number + " " + due, number, brand, due, data);
  }
}
