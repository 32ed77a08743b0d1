package io.orderline.console.webhooks;

import io.orderline.access.Principal;
import io.orderline.console.ConsoleConfig;
import io.orderline.console.account.RandomTexts;
import io.orderline.console.audit.AuditLog;
import io.orderline.console.audit.Deed;
import io.orderline.console.paging.Cursor;
import io.orderline.console.paging.Limit;
import io.orderline.console.paging.Pages;
import io.orderline.console.paging.Place;
import io.orderline.console.paging.Where;
import io.orderline.console.web.Given;
import io.orderline.console.web.Refused;
import io.orderline.core.tenant.TenantId;
import io.orderline.events.RetainedData;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** The log of what was sent, and what people do about it. */
@Singleton
class Deliveries {
  private static final Cursor CURSOR = new Cursor("deliveries");
  private static final Set<String> STATES = Set.of("waiting", "delivered", "dead");

  private static final String TEST =
      """
      insert into console.webhook_delivery (tenant, id, webhook, kind, about, at, body, state,
        tries, due_at, give_up_at, created_at)
      values (:tenant, :id, :webhook, :kind, '', :now, :body, 'waiting', 0, :now, :now, :now)
      """;

  /** With all its time again. */
  private static final String AGAIN =
      """
      update console.webhook_delivery set state = 'waiting', tries = 0, due_at = :now,
        give_up_at = :giveUp, delivered_at = null
      where tenant = :tenant and webhook = :webhook and id = :id and state <> 'waiting'
      """;

  private final TenantTransaction transactions;
  private final Webhooks webhooks;
  private final Courier courier;
  private final RandomTexts random;
  private final AuditLog audit;
  private final ConsoleConfig config;
  private final Clock clock;

  Deliveries(
      TenantTransaction transactions,
      Webhooks webhooks,
      Courier courier,
      RandomTexts random,
      AuditLog audit,
      ConsoleConfig config,
      Clock clock) {
    this.transactions = transactions;
    this.webhooks = webhooks;
    this.courier = courier;
    this.random = random;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  @Produces
  @Singleton
  RetainedData kept() {
    return new RetainedData(
        "webhook-deliveries", "console.forget_deliveries", config.webhooks().keep());
  }

  Uni<DeliveryView.Page> page(
      Principal by, TenantId tenant, String webhook, String state, String after, String limit) {
    Limit most = Limit.read(limit);
    Where where =
        new Where(tenant.value())
            .and("webhook = :webhook", "webhook", webhook)
            .and(
                "state = :state",
                "state",
                Given.optional("state", state, 20).map(Deliveries::state));
    CURSOR
        .read(after)
        .map(Place::read)
        .ifPresent(
            place ->
                where
                    .and("created_at <= :placeAt", "placeAt", place.at())
                    .and("(created_at < :placeAt or id < :placeName)", "placeName", place.name()));
    return transactions
        .read(
            tenant,
            session ->
                webhooks
                    .seen(session, by, tenant, webhook)
                    .chain(
                        () ->
                            Pages.rows(
                                session,
                                DeliveryView.COLUMNS
                                    + where.sql()
                                    + " order by created_at desc, id desc",
                                where,
                                most.asked())))
        .map(rows -> rows.stream().map(DeliveryView::of).toList())
        .map(
            found ->
                new DeliveryView.Page(
                    most.items(found),
                    most.next(
                        found,
                        last -> CURSOR.text(new Place(last.createdAt(), last.id()).text()))));
  }

  private static String state(String given) {
    if (!STATES.contains(given)) {
      throw Refused.invalid("state", "A state is waiting, delivered or dead.");
    }
    return given;
  }

  /** Sends something harmless once, and says what came of it. */
  Uni<DeliveryView> test(Principal by, TenantId tenant, String webhook) {
    String id = random.id();
    Instant now = clock.instant();
    return transactions
        .write(
            tenant,
            session ->
                webhooks
                    .found(session, by, tenant, webhook)
                    .call(
                        () ->
                            session
                                .createNativeQuery(TEST)
                                .setParameter("tenant", tenant.value())
                                .setParameter("id", id)
                                .setParameter("webhook", webhook)
                                .setParameter("kind", Kind.TEST.code())
                                .setParameter("now", now)
                                .setParameter("body", test(by, now))
                                .executeUpdate())
                    .chain(kept -> told(session, tenant, by, "webhook.tested", kept, "")))
        .chain(() -> courier.sendNow(tenant, id))
        .chain(() -> one(tenant, id));
  }

  private static String test(Principal by, Instant now) {
    return Announcements.json(
        new Happening(Kind.TEST, "", "", Optional.empty(), now, Map.of("by", by.name())));
  }

  /** Sends one again that was delivered or given up. */
  Uni<DeliveryView> again(Principal by, TenantId tenant, String webhook, String id) {
    Instant now = clock.instant();
    return transactions
        .write(
            tenant,
            session ->
                webhooks
                    .found(session, by, tenant, webhook)
                    .call(kept -> again(session, tenant, kept, id, now))
                    .chain(kept -> told(session, tenant, by, "webhook.redelivered", kept, id)))
        .chain(() -> courier.sendNow(tenant, id))
        .chain(() -> one(tenant, id));
  }

  private Uni<Void> again(
      Mutiny.Session session, TenantId tenant, WebhookTable.Kept kept, String id, Instant now) {
    if (!kept.shown().enabled()) {
      throw Refused.conflict("switched-off", "This webhook is switched off: switch it on first.");
    }
    return session
        .createNativeQuery(AGAIN)
        .setParameter("now", now)
        .setParameter("giveUp", now.plus(config.webhooks().giveUpAfter()))
        .setParameter("tenant", tenant.value())
        .setParameter("webhook", kept.shown().id())
        .setParameter("id", id)
        .executeUpdate()
        .invoke(
            rows -> {
              if (rows == 0) {
                throw Refused.notFound();
              }
            })
        .replaceWithVoid();
  }

  private Uni<Void> told(
      Mutiny.Session session,
      TenantId tenant,
      Principal by,
      String what,
      WebhookTable.Kept kept,
      String delivery) {
    return audit.add(
        session,
        tenant,
        new Deed(
            by.name(),
            what,
            kept.shown().name(),
            delivery.isEmpty() ? Map.of() : Map.of("delivery", delivery)));
  }

  private Uni<DeliveryView> one(TenantId tenant, String id) {
    Where where = new Where(tenant.value()).and("id = :id", "id", id);
    return transactions
        .read(tenant, session -> Pages.rows(session, DeliveryView.COLUMNS + where.sql(), where, 1))
        .map(List::getFirst)
        .map(DeliveryView::of);
  }
}
