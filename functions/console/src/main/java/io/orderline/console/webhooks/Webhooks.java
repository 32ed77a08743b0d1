package io.orderline.console.webhooks;

import io.orderline.access.Principal;
import io.orderline.console.ConsoleConfig;
import io.orderline.console.account.Granting;
import io.orderline.console.account.RandomTexts;
import io.orderline.console.audit.AuditLog;
import io.orderline.console.audit.Deed;
import io.orderline.console.web.Refused;
import io.orderline.console.webhooks.WebhookTable.Kept;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Making, changing and removing webhooks. */
@Singleton
class Webhooks {
  private static final int MOST = 20;

  /** Others who make one at the same time wait here, so that they count each other's. */
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtext('webhooks ' || :tenant))";

  /** What waits for one that is switched off would wait for ever. */
  private static final String SET_ASIDE =
      """
      update console.webhook_delivery set state = 'dead', error = 'switched-off'
      where tenant = :tenant and webhook = :id and state = 'waiting'
      """;

  private final TenantTransaction transactions;
  private final WebhookTable table;
  private final RandomTexts random;
  private final Tenants tenants;
  private final AuditLog audit;
  private final WebhookAddress addresses;
  private final Clock clock;

  Webhooks(
      TenantTransaction transactions,
      WebhookTable table,
      RandomTexts random,
      Tenants tenants,
      AuditLog audit,
      ConsoleConfig config,
      Clock clock) {
    this.transactions = transactions;
    this.table = table;
    this.random = random;
    this.tenants = tenants;
    this.audit = audit;
    this.addresses = new WebhookAddress(config.webhooks().trusted().orElse(List.of()));
    this.clock = clock;
  }

  /** Those of brands that one sees. */
  Uni<List<WebhookView>> seenBy(Principal by, TenantId tenant) {
    return transactions
        .read(tenant, session -> table.all(session, tenant))
        .map(all -> all.stream().filter(kept -> sees(by, kept)).map(WebhookView::of).toList());
  }

  Uni<WebhookView.Made> make(Principal by, TenantId tenant, WebhookInput asked) {
    table.check();
    Webhook webhook =
        asked.made(
            by,
            tenant,
            tenants,
            addresses,
            random.id(),
            Letters.SECRET_PREFIX + random.secret(),
            clock.instant());
    return transactions
        .write(
            tenant,
            session ->
                session
                    .createNativeQuery(LOCK, Object.class)
                    .setParameter("tenant", tenant.value())
                    .getResultList()
                    .chain(() -> table.all(session, tenant))
                    .invoke(Webhooks::checkRoom)
                    .chain(() -> table.write(session, tenant, webhook))
                    .chain(() -> told(session, tenant, by, "webhook.made", webhook)))
        .replaceWith(
            () ->
                new WebhookView.Made(
                    WebhookView.of(webhook),
                    webhook.secret().filter(_ -> webhook.shape() == Shape.JSON)));
  }

  private static void checkRoom(List<Kept> all) {
    if (all.size() >= MOST) {
      throw Refused.conflict(
          "too-many", "A shop has at most %d webhooks: remove one first.".formatted(MOST));
    }
  }

  Uni<WebhookView> change(Principal by, TenantId tenant, String id, WebhookInput asked) {
    table.check();
    return transactions.write(
        tenant,
        session ->
            found(session, by, tenant, id)
                .chain(
                    before -> {
                      Webhook after = asked.changed(by, tenant, tenants, addresses, before);
                      return table
                          .write(session, tenant, after)
                          .chain(
                              () ->
                                  after.enabled()
                                      ? Uni.createFrom().voidItem()
                                      : setAside(session, tenant, id))
                          .chain(() -> told(session, tenant, by, "webhook.changed", after))
                          .replaceWith(() -> WebhookView.of(after));
                    }));
  }

  private static Uni<Void> setAside(Mutiny.Session session, TenantId tenant, String id) {
    return session
        .createNativeQuery(SET_ASIDE)
        .setParameter("tenant", tenant.value())
        .setParameter("id", id)
        .executeUpdate()
        .replaceWithVoid();
  }

  /** Removes one, with its log. */
  Uni<Void> remove(Principal by, TenantId tenant, String id) {
    return transactions.write(
        tenant,
        session ->
            found(session, by, tenant, id)
                .call(
                    () ->
                        session
                            .createNativeQuery(
                                "delete from console.webhook where tenant = :tenant and id = :id")
                            .setParameter("tenant", tenant.value())
                            .setParameter("id", id)
                            .executeUpdate())
                .chain(
                    kept ->
                        audit.add(
                            session,
                            tenant,
                            new Deed(by.name(), "webhook.removed", kept.shown().name()))));
  }

  /** One that this principal may manage, for us alone; one that it may not is not there. */
  Uni<Kept> found(Mutiny.Session session, Principal by, TenantId tenant, String id) {
    return table
        .locked(session, tenant, id)
        .invoke(
            kept -> {
              if (!sees(by, kept)) {
                throw Refused.notFound();
              }
            });
  }

  /** Fails where there is none that this principal may manage. */
  Uni<Void> seen(Mutiny.Session session, Principal by, TenantId tenant, String id) {
    return table
        .all(session, tenant)
        .invoke(
            all -> {
              if (all.stream().noneMatch(kept -> kept.shown().id().equals(id) && sees(by, kept))) {
                throw Refused.notFound();
              }
            })
        .replaceWithVoid();
  }

  private static boolean sees(Principal by, Kept kept) {
    return new Granting(by).covers(kept.shown().brands());
  }

  private Uni<Void> told(
      Mutiny.Session session, TenantId tenant, Principal by, String what, Webhook webhook) {
    WebhookView view = WebhookView.of(webhook);
    return audit.add(
        session,
        tenant,
        new Deed(
            by.name(),
            what,
            webhook.name(),
            Map.of(
                "shape", view.shape(),
                "address", view.address(),
                "kinds", String.join(",", view.kinds()),
                "brands", String.join(",", view.brands()),
                "enabled", String.valueOf(view.enabled()))));
  }
}
