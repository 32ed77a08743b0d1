package io.orderline.orders.crm;

import io.orderline.core.customer.CustomerRecords;
import io.orderline.core.tenant.TenantId;
import io.orderline.orders.connector.Settings;
import io.orderline.orders.connector.ShopConnector;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shops with a CRM behind the published contract. */
@ApplicationScoped
@Startup
public class CrmConnector implements ShopConnector {
  private final Map<TenantId, CrmConfig> systems;
  private final Clock clock;

  public CrmConnector(CrmConnectionsConfig config, Clock clock) {
    this.systems = Settings.byTenant(config.all(), CrmConnectionsConfig.Connection::crm);
    systems.forEach(
        (tenant, system) -> Settings.needToken(tenant, name(), system.url(), system.token()));
    this.clock = clock;
  }

  @Override
  public String name() {
    return "crm";
  }

  @Override
  public Set<TenantId> tenants() {
    return systems.keySet();
  }

  @Override
  public Optional<CustomerRecords> customerRecords(TenantId tenant) {
    return Optional.ofNullable(systems.get(tenant))
        .map(system -> new RestRecords("the CRM of " + tenant, system, clock));
  }
}
