package io.orderline.handoff;

import io.orderline.core.handoff.ContactId;
import io.orderline.core.handoff.HandoffsUnavailable;
import io.orderline.core.handoff.Happening;
import io.orderline.core.handoff.Queues;
import io.orderline.core.report.AgentChange;
import io.orderline.core.report.AgentTime;
import io.orderline.core.report.HandoffHistories;
import io.orderline.core.report.HandoffHistory;
import io.orderline.core.report.Handover;
import io.orderline.core.report.Histories;
import io.orderline.core.tenant.TenantId;
import io.orderline.events.Moments;
import io.orderline.store.StoreUnavailable;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** What has happened at the desks, read for reports from the rows that the room's acts wrote. */
@ApplicationScoped
class StoredHistories implements HandoffHistories {
  /** Nobody is in one state for longer; who seems to be is not counted. */
  private static final Duration LONGEST_STATE = Duration.ofDays(2);

  /** As an array, which is read first: the index of a contact's rows is used then. */
  private static final String HAPPENINGS =
      """
      select h.contact, h.queue, h.kind, h.agent, h.detail, h.at from handoff.happening h
      where h.tenant = :tenant and h.contact = any (array(
        select q.contact from handoff.happening q
        where q.tenant = :tenant and q.kind = 'queued'
          and q.at >= cast(:from as timestamptz) and q.at < cast(:to as timestamptz)
        order by q.at, q.number limit :most))
      order by h.number
      """;

  private static final String REASONS =
      """
      select id, cast(card as jsonb) ->> 'reason' from handoff.contact
      where tenant = :tenant
        and entered_at >= cast(:from as timestamptz) and entered_at < cast(:to as timestamptz)
      """;

  private static final String CHANGES =
      """
      select agent, state, at from handoff.agent_change
      where tenant = :tenant
        and at >= cast(:from as timestamptz) and at < cast(:to as timestamptz)
      order by number
      """;

  private final TenantTransaction transactions;
  private final ShopQueues queues;
  private final Clock clock;

  StoredHistories(TenantTransaction transactions, ShopQueues queues, Clock clock) {
    this.transactions = transactions;
    this.queues = queues;
    this.clock = clock;
  }

  @Override
  public CompletionStage<HandoffHistory> between(
      TenantId tenant, Instant from, Instant to, int most) {
    return transactions
        .read(tenant, session -> history(session, tenant, from, to, most))
        .onFailure(StoreUnavailable.class)
        .transform(
            fault ->
                new HandoffsUnavailable("what happened at the desks cannot be read now", fault))
        .subscribeAsCompletionStage();
  }

  private Uni<HandoffHistory> history(
      Mutiny.Session session, TenantId tenant, Instant from, Instant to, int most) {
    return happenings(session, tenant, from, to, most + 1)
        .chain(
            happenings ->
                reasons(session, tenant, from, to)
                    .map(reasons -> handovers(tenant, happenings, reasons)))
        .chain(
            handovers ->
                times(session, tenant, from, to)
                    .map(
                        times ->
                            new HandoffHistory(
                                handovers.subList(0, Math.min(most, handovers.size())),
                                times,
                                handovers.size() <= most)));
  }

  private List<Handover> handovers(
      TenantId tenant, List<Happening> happenings, Map<String, String> reasons) {
    Queues known = queues.now(tenant);
    return Histories.of(
        happenings,
        contact -> Optional.ofNullable(reasons.get(contact.value())),
        queue -> Math.toIntExact(known.named(queue).level().toSeconds()));
  }

  private static Uni<List<Happening>> happenings(
      Mutiny.Session session, TenantId tenant, Instant from, Instant to, int most) {
    return session
        .createNativeQuery(HAPPENINGS, Object[].class)
        .setParameter("tenant", tenant.value())
        .setParameter("from", from)
        .setParameter("to", to)
        .setParameter("most", most)
        .getResultList()
        .map(rows -> rows.stream().map(StoredHistories::happening).toList());
  }

  private static Happening happening(Object[] row) {
    return new Happening(
        new ContactId((String) row[0]),
        (String) row[1],
        Happening.Kind.valueOf(((String) row[2]).toUpperCase(Locale.ROOT)),
        Optional.ofNullable((String) row[3]),
        Optional.ofNullable((String) row[4]),
        Moments.of(row[5]));
  }

  /** Of an erased person it is not known any more. */
  private static Uni<Map<String, String>> reasons(
      Mutiny.Session session, TenantId tenant, Instant from, Instant to) {
    return session
        .createNativeQuery(REASONS, Object[].class)
        .setParameter("tenant", tenant.value())
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultList()
        .map(
            rows ->
                rows.stream()
                    .filter(row -> row[1] != null)
                    .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1])));
  }

  private Uni<List<AgentTime>> times(
      Mutiny.Session session, TenantId tenant, Instant from, Instant to) {
    Instant now = clock.instant();
    return session
        .createNativeQuery(CHANGES, Object[].class)
        .setParameter("tenant", tenant.value())
        .setParameter("from", from.minus(LONGEST_STATE))
        .setParameter("to", to)
        .getResultList()
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new AgentChange((String) row[0], (String) row[1], Moments.of(row[2])))
                    .toList())
        .map(
            changes ->
                AgentTime.of(changes, now.isBefore(to) ? now : to).stream()
                    .filter(time -> time.to().isAfter(from))
                    .toList());
  }
}
