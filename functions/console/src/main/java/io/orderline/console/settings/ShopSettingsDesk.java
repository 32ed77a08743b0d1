package io.orderline.console.settings;

import io.orderline.console.audit.AuditLog;
import io.orderline.console.audit.Deed;
import io.orderline.console.live.Change;
import io.orderline.console.live.Changes;
import io.orderline.console.web.Refused;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.tenant.RecordingRule;
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
import java.util.function.Function;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

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
    ShopSettings settings = asked.read(setting -> deployment.sets(tenant, setting));
    String why = asked.why();
    return written(
        tenant,
        session ->
            table
                .latest(session, tenant)
                .invoke(
                    latest -> {
                      if (latest.number() != asked.version()) {
                        throw meanwhile();
                      }
                    })
                .chain(latest -> add(session, tenant, by, next(latest, settings, why, by))));
  }

  /** The same again, as a new version; 0 is what is configured. */
  Uni<SettingsView> back(TenantId tenant, String by, int number) {
    return written(
        tenant,
        session ->
            then(session, tenant, number)
                .chain(
                    settings ->
                        table
                            .latest(session, tenant)
                            .chain(
                                latest ->
                                    add(
                                        session,
                                        tenant,
                                        by,
                                        next(latest, settings, "back to " + number, by)))));
  }

  private Uni<ShopSettings> then(Mutiny.Session session, TenantId tenant, int number) {
    return number == 0
        ? Uni.createFrom().item(ShopSettings.NONE)
        : table
            .find(session, tenant, number)
            .map(found -> found.orElseThrow(Refused::notFound).settings())
            .invoke(settings -> settings.agentNumber().ifPresent(AgentNumbers::check));
  }

  private SettingsVersion next(
      SettingsVersion latest, ShopSettings settings, String note, String by) {
    return new SettingsVersion(latest.number() + 1, settings, note, by, clock.instant());
  }

  private Uni<SettingsView> written(
      TenantId tenant, Function<Mutiny.Session, Uni<SettingsVersion>> work) {
    return transactions
        .write(tenant, work)
        .onFailure(ConstraintViolationException.class)
        .transform(_ -> meanwhile())
        .map(version -> view(tenant, version));
  }

  private Uni<SettingsVersion> add(
      Mutiny.Session session, TenantId tenant, String by, SettingsVersion version) {
    String number = String.valueOf(version.number());
    var deed = new Deed(by, "settings.changed", "version " + number, told(version.settings()));
    var change =
        new Change(Change.Kind.SETTINGS, number, "changed", Optional.empty(), version.at());
    return table
        .add(session, tenant, version)
        .chain(() -> audit.add(session, tenant, deed))
        .chain(() -> changes.add(session, tenant, change))
        .replaceWith(version);
  }

  private static Refused meanwhile() {
    return Refused.conflict(
        "changed-meanwhile", "Somebody has changed the settings meanwhile: load them again.");
  }

  private static Map<String, String> told(ShopSettings settings) {
    return Map.of(
        "greeting", settings.name().orElse(""),
        "hours", settings.hours().map(hours -> Hours.of(hours).toString()).orElse(""),
        "holidays", settings.holidays().map(days -> String.join(",", Holidays.of(days))).orElse(""),
        "agentNumber", settings.agentNumber().map(PhoneNumber::digits).orElse(""),
        "recording", settings.recording().map(ShopSettingsDesk::told).orElse(""));
  }

  private static String told(RecordingRule rule) {
    return rule.on() ? "on, " + rule.days() + " days" : "off";
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
        new SettingsView.Dates(
            Optional.of(Holidays.of(shop.hours().holidays())),
            source(tenant, Setting.HOLIDAYS, set.holidays())),
        new SettingsView.Text(
            shop.agents().number().map(PhoneNumber::digits),
            source(tenant, Setting.AGENT_NUMBER, set.agentNumber())),
        new SettingsView.Recordings(
            Optional.of(RecordingRuleView.of(shop.recording())),
            source(tenant, Setting.RECORDING, set.recording())));
  }

  private String source(TenantId tenant, Setting setting, Optional<?> value) {
    if (deployment.sets(tenant, setting)) {
      return "deployment";
    }
    return value.isPresent() ? "console" : "usual";
  }
}
