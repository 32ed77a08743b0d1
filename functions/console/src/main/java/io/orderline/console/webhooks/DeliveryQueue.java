package io.orderline.console.webhooks;

import io.orderline.console.ConsoleConfig;
import io.orderline.console.paging.Row;
import io.orderline.core.tenant.TenantId;
import io.orderline.events.Backoff;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What is to be sent. A claim is a lease: no other process sends it meanwhile, and when this one
 * dies another does afterwards.
 */
@Singleton
class DeliveryQueue {
  private static final int BATCH = 16;

  private static final String CLAIM =
      """
      with due as (
        select d.id from console.webhook_delivery d
        where d.tenant = :tenant and d.state = 'waiting' and d.due_at <= :now
          and (cast(:only as text) is null or d.id = cast(:only as text))
        order by d.due_at limit :batch for update skip locked)
      update console.webhook_delivery d set due_at = :lease, tries = d.tries + 1
      from due, console.webhook w
      where d.tenant = :tenant and d.id = due.id and w.tenant = :tenant and w.id = d.webhook
      returning d.id, d.webhook, d.kind, d.about, d.at, d.body, d.tries, d.give_up_at, w.shape,
        w.address, w.secret
      """;

  private static final String DELIVERED =
      """
      update console.webhook_delivery set state = 'delivered', delivered_at = :now,
        status = :status, error = null
      where tenant = :tenant and id = :id
      """;

  /** Unless somebody else has claimed it since, because our lease was over. */
  private static final String FAILED =
      """
      update console.webhook_delivery set state = :state, due_at = :due,
        status = cast(:status as integer), error = :error
      where tenant = :tenant and id = :id and tries = :tries and state = 'waiting'
      """;

  private final TenantTransaction transactions;
  private final WebhookTable webhooks;
  private final ConsoleConfig.Webhooks config;
  private final Clock clock;

  DeliveryQueue(
      TenantTransaction transactions, WebhookTable webhooks, ConsoleConfig config, Clock clock) {
    this.transactions = transactions;
    this.webhooks = webhooks;
    this.config = config.webhooks();
    this.clock = clock;
  }

  /** The shops that have something to send. */
  Uni<List<TenantId>> shops() {
    return transactions.read(
        WebhookTable.NOBODY,
        session ->
            session
                .createNativeQuery("select console.webhooks_due(:now)", String.class)
                .setParameter("now", clock.instant())
                .getResultList()
                .map(names -> names.stream().map(TenantId::new).toList()));
  }

  /** Takes what is due, for us alone for the time of a lease. */
  Uni<List<Claimed>> claim(TenantId tenant) {
    return claim(tenant, Optional.empty());
  }

  /** Takes one of them; empty where it is not due, or somebody else has it. */
  Uni<Optional<Claimed>> claim(TenantId tenant, String id) {
    return claim(tenant, Optional.of(id)).map(found -> found.stream().findFirst());
  }

  /** A parcel with the shop that it is of. */
  record Claimed(TenantId tenant, Parcel parcel) {}

  private Uni<List<Claimed>> claim(TenantId tenant, Optional<String> only) {
    Instant now = clock.instant();
    return transactions.write(
        tenant,
        session ->
            session
                .createNativeQuery(CLAIM, Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("now", now)
                .setParameter("lease", now.plus(config.lease()))
                .setParameter("only", only.orElse(null))
                .setParameter("batch", BATCH)
                .getResultList()
                .map(rows -> rows.stream().map(row -> claimed(tenant, new Row(row))).toList()));
  }

  private Claimed claimed(TenantId tenant, Row row) {
    String id = row.text();
    String webhook = row.text();
    return new Claimed(
        tenant,
        new Parcel(
            id,
            webhook,
            row.text(),
            row.text(),
            row.moment(),
            row.text(),
            row.number(),
            row.moment(),
            Shape.coded(row.text()).orElse(Shape.JSON),
            webhooks.address(tenant, webhook, row.text()),
            row.optional().flatMap(text -> webhooks.secret(tenant, webhook, text))));
  }

  /** Notes what came of a try: it is done, waits for another one, or is given up. */
  Uni<Void> note(TenantId tenant, Parcel parcel, Verdict verdict) {
    return transactions
        .write(
            tenant,
            session ->
                verdict.taken()
                    ? delivered(session, tenant, parcel, verdict)
                    : failed(session, tenant, parcel, verdict))
        .replaceWithVoid();
  }

  private Uni<Integer> delivered(
      Mutiny.Session session, TenantId tenant, Parcel parcel, Verdict verdict) {
    return session
        .createNativeQuery(DELIVERED)
        .setParameter("now", clock.instant())
        .setParameter("status", verdict.status().orElse(null))
        .setParameter("tenant", tenant.value())
        .setParameter("id", parcel.id())
        .executeUpdate();
  }

  private Uni<Integer> failed(
      Mutiny.Session session, TenantId tenant, Parcel parcel, Verdict verdict) {
    Instant now = clock.instant();
    Instant next =
        now.plus(
            Backoff.after(
                parcel.tries(), config.first(), config.longest(), ThreadLocalRandom.current()));
    boolean forGood = next.isAfter(parcel.giveUpAt());
    return session
        .createNativeQuery(FAILED)
        .setParameter("state", forGood ? "dead" : "waiting")
        .setParameter("due", next)
        .setParameter("status", verdict.status().orElse(null))
        .setParameter("error", verdict.error().orElse(""))
        .setParameter("tenant", tenant.value())
        .setParameter("id", parcel.id())
        .setParameter("tries", parcel.tries())
        .executeUpdate();
  }
}
