package io.orderline.console.settings;

import io.orderline.console.audit.AuditLog;
import io.orderline.console.audit.Deed;
import io.orderline.console.live.Change;
import io.orderline.console.live.Changes;
import io.orderline.console.web.Refused;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.tenant.Tenant;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.orderline.settings.Deployment;
import io.orderline.settings.Setting;
import io.orderline.settings.SettingsTable;
import io.orderline.settings.SettingsVersion;
import io.orderline.settings.ShopSettings;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** Reads and changes what people set. */
@Singleton
class ShopSettingsDesk {
  private static final int MOST = 100;

  private final SettingsTable table;
  private final Deployment deployment;
  private final Tenants tenants;
  private final TenantTransaction transactions;
  private final AuditLog audit;
  private final Changes changes;
  private final Clock clock;

  ShopSettingsDesk(
      SettingsTable table,
      Deployment deployment,
      Tenants tenants,
      TenantTransaction transactions,
      AuditLog audit,
      Changes changes,
      Clock clock) {
    this.table = table;
    this.deployment = deployment;
    this.tenants = tenants;
    this.transactions = transactions;
    this.audit = audit;
    this.changes = changes;
    this.clock = clock;
  }

  Uni<SettingsView> now(TenantId tenant) {
    return table.latest(tenant).map(version -> view(tenant, version));
  }

  Uni<List<VersionView>> versions(TenantId tenant) {
    return table.versions(tenant, MOST).map(found -> found.stream().map(VersionView::of).toList());
  }

  Uni<SettingsView> change(TenantId tenant, String by, SettingsInput asked) {
    return set(
        tenant,
        by,
        asked.version(),
        asked.read(setting -> deployment.sets(tenant, setting)),
        asked.why());
  }

  /** The same again, as a new version; 0 is what is configured. */
  Uni<SettingsView> back(TenantId tenant, String by, int number) {
    Uni<ShopSettings> then =
        number == 0
            ? Uni.createFrom().item(ShopSettings.NONE)
            : table
                .find(tenant, number)
                .map(found -> found.orElseThrow(Refused::notFound).settings());
    return then.chain(
        settings ->
            table
                .latest(tenant)
                .chain(latest -> set(tenant, by, latest.number(), settings, "back to " + number)));
  }

  private Uni<SettingsView> set(
      TenantId tenant, String by, int after, ShopSettings settings, String note) {
    var version = new SettingsVersion(after + 1, settings, note, by, clock.instant());
    return table
        .latest(tenant)
        .invoke(
            latest -> {
              if (latest.number() != after) {
                throw meanwhile();
              }
            })
        .chain(
            () ->
                transactions.write(
                    tenant,
                    session ->
                        table
                            .add(session, tenant, version)
                            .chain(
                                () ->
                                    audit.add(
                                        session,
                                        tenant,
                                        new Deed(
                                            by,
                                            "settings.changed",
                                            "version " + version.number(),
                                            told(settings))))
                            .chain(
                                () ->
                                    changes.add(
                                        session,
                                        tenant,
                                        new Change(
                                            Change.Kind.SETTINGS,
                                            String.valueOf(version.number()),
                                            "changed",
                                            Optional.empty(),
                                            version.at())))))
        .onFailure(ConstraintViolationException.class)
        .transform(_ -> meanwhile())
        .replaceWith(() -> view(tenant, version));
  }

  private static Refused meanwhile() {
    return Refused.conflict(
        "changed-meanwhile", "Somebody has changed the settings meanwhile: load them again.");
  }

  private static Map<String, String> told(ShopSettings settings) {
    return Map.of(
        "greeting", settings.name().orElse(""),
        "hours", settings.hours().map(hours -> Hours.of(hours).toString()).orElse(""),
        "agentNumber", settings.agentNumber().map(PhoneNumber::digits).orElse(""));
  }

  /** What is in force, which the version just written is by now. */
  private SettingsView view(TenantId tenant, SettingsVersion version) {
    Tenant shop = tenants.of(tenant);
    ShopSettings set = version.settings();
    return new SettingsView(
        version.number(),
        shop.zone().getId(),
        new SettingsView.Text(Optional.of(shop.name()), source(tenant, Setting.NAME, set.name())),
        new SettingsView.Times(
            Optional.of(Hours.of(shop.hours())), source(tenant, Setting.HOURS, set.hours())),
        new SettingsView.Text(
            shop.agents().number().map(PhoneNumber::digits),
            source(tenant, Setting.AGENT_NUMBER, set.agentNumber())));
  }

  private String source(TenantId tenant, Setting setting, Optional<?> value) {
    if (deployment.sets(tenant, setting)) {
      return "deployment";
    }
    return value.isPresent() ? "console" : "usual";
  }
}
