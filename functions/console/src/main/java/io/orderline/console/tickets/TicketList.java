package io.orderline.console.tickets;

import io.orderline.access.Principal;
import io.orderline.console.paging.Limit;
import io.orderline.console.paging.Pages;
import io.orderline.console.paging.Place;
import io.orderline.console.paging.Row;
import io.orderline.console.paging.Where;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.orderline.core.ticket.TicketState;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tickets as people list them. */
@Singleton
public class TicketList {
  private static final int MOST_OF_A_CALL = 50;

  private static final String COLUMNS =
      """
      select number, kind, state, due_at, created_at, changed_at, assignee, order_number, call_id,
        reason,
        (select mood from console.call c where c.tenant = ticket.tenant and c.id = ticket.call_id)
      from console.ticket where\s""";

  private static final String MOST_URGENT = " order by due_at, number";

  private final TenantTransaction transactions;
  private final Tenants tenants;
  private final Clock clock;

  TicketList(TenantTransaction transactions, Tenants tenants, Clock clock) {
    this.transactions = transactions;
    this.tenants = tenants;
    this.clock = clock;
  }

  /** How many tickets the list of this query holds: what a board counts is what its list shows. */
  public Uni<Integer> count(
      Mutiny.Session session, TenantId tenant, Principal principal, Map<String, String> query) {
    return count(
        session, TicketSearch.of(query).where(tenants.of(tenant), principal, clock.instant()));
  }

  private static Uni<Integer> count(Mutiny.Session session, Where where) {
    return where
        .fill(
            session.createNativeQuery(
                "select count(*) from console.ticket where " + where.sql(), Long.class))
        .getSingleResult()
        .map(Math::toIntExact);
  }

  /** Tickets that somebody sees: who has brands, those that a call of theirs asked for. */
  static Where seen(TenantId tenant, Principal principal) {
    Where where = new Where(tenant.value());
    if (!principal.brands().isEmpty()) {
      where.and(
          "exists (select from console.call c where c.tenant = ticket.tenant"
              + " and c.id = ticket.call_id and c.brand = any (string_to_array(:brands, ' ')))",
          "brands",
          String.join(" ", principal.brands()));
    }
    return where;
  }

  /** How many tickets a search finds. */
  Uni<Integer> count(TenantId tenant, Principal principal, TicketSearch search) {
    Where where = search.where(tenants.of(tenant), principal, clock.instant());
    return transactions.read(tenant, session -> count(session, where));
  }

  Uni<TicketPage> page(TenantId tenant, Principal principal, TicketSearch search) {
    Limit limit = search.limit();
    Where where = search.where(tenants.of(tenant), principal, clock.instant());
    search.place().ifPresent(place -> goOn(where, place));
    return rows(tenant, where, limit.asked())
        .map(
            found ->
                new TicketPage(
                    limit.items(found),
                    limit.next(
                        found,
                        last ->
                            TicketSearch.CURSOR.text(
                                new Place(last.due(), last.number()).text()))));
  }

  /** The tickets that a call asked for. */
  public Uni<List<TicketSummary>> ofCall(TenantId tenant, String call) {
    return rows(
        tenant, new Where(tenant.value()).and("call_id = :call", "call", call), MOST_OF_A_CALL);
  }

  Uni<Optional<TicketSummary>> find(TenantId tenant, Principal principal, String number) {
    return rows(tenant, seen(tenant, principal).and("number = :number", "number", number), 1)
        .map(found -> found.stream().findFirst());
  }

  private Uni<List<TicketSummary>> rows(TenantId tenant, Where where, int most) {
    Instant now = clock.instant();
    return transactions
        .read(
            tenant,
            session -> Pages.rows(session, COLUMNS + where.sql() + MOST_URGENT, where, most))
        .map(rows -> rows.stream().map(row -> summary(row, now)).toList());
  }

  /** Two conditions, because the index helps with the first. */
  private static void goOn(Where where, Place place) {
    where
        .and("due_at >= :placeAt", "placeAt", place.at())
        .and("(due_at > :placeAt or number > :placeName)", "placeName", place.name());
  }

  private static TicketSummary summary(Row row, Instant now) {
    String number = row.text();
    String kind = row.text();
    TicketState state = TicketState.coded(row.text());
    Instant due = row.moment();
    return new TicketSummary(
        number,
        kind,
        state.code(),
        due,
        state.pending() && now.isAfter(due),
        row.moment(),
        row.moment(),
        row.optional(),
        row.optional(),
        row.optional(),
        row.optional().filter(reason -> !reason.isBlank()),
        row.optional(),
        TicketSummary.next(state));
  }
}
