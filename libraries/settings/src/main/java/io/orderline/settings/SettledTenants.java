package io.orderline.settings;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.tenant.Tenant;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.orderline.tenant.ConfiguredTenants;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The shops of the configuration, with what people have set since. Answers come from memory; {@link
 * SettingsWatch} keeps it fresh.
 */
@Alternative
@Priority(1)
@Singleton
public class SettledTenants implements Tenants {
  private final Tenants configured;
  private final Deployment deployment;
  private final Map<TenantId, SettingsVersion> inForce = new ConcurrentHashMap<>();

  @Inject
  SettledTenants(ConfiguredTenants configured, Deployment deployment) {
    this((Tenants) configured, deployment);
  }

  SettledTenants(Tenants configured, Deployment deployment) {
    this.configured = configured;
    this.deployment = deployment;
  }

  /** From now on this version is in force, unless a later one is. */
  void goBy(TenantId tenant, SettingsVersion version) {
    inForce.merge(tenant, version, (known, next) -> next.number() > known.number() ? next : known);
  }

  /** The number of the version that is in force here. */
  int version(TenantId tenant) {
    return inForce.getOrDefault(tenant, SettingsVersion.NONE).number();
  }

  @Override
  public List<Tenant> all() {
    return configured.all().stream().map(this::settled).toList();
  }

  @Override
  public Optional<Tenant> find(TenantId id) {
    return configured.find(id).map(this::settled);
  }

  @Override
  public Optional<Tenant> calledAt(PhoneNumber number) {
    return configured.calledAt(number).map(this::settled);
  }

  @Override
  public Optional<Tenant> byDefault() {
    return configured.byDefault().map(this::settled);
  }

  private Tenant settled(Tenant tenant) {
    SettingsVersion version = inForce.get(tenant.id());
    return version == null
        ? tenant
        : new Overlay(setting -> deployment.sets(tenant.id(), setting))
            .over(tenant, version.settings());
  }
}
