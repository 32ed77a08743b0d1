package io.orderline.orders.kuaidi100;

import io.orderline.core.tenant.TenantId;
import io.orderline.orders.connector.ParcelTracing;
import io.orderline.orders.connector.Settings;
import io.orderline.orders.connector.ShopConnector;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parcels traced at Kuaidi100. */
@ApplicationScoped
public class Kuaidi100Connector implements ShopConnector {
  private final Map<TenantId, Kuaidi100Config> accounts;
  private final Clock clock;

  public Kuaidi100Connector(Kuaidi100ConnectionsConfig config, Clock clock) {
    this.accounts =
        Settings.byTenant(config.all(), Kuaidi100ConnectionsConfig.Connection::kuaidi100);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "kuaidi100";
  }

  @Override
  public Set<TenantId> tenants() {
    return accounts.keySet();
  }

  @Override
  public Optional<ParcelTracing> parcelTracing(TenantId tenant) {
    return Optional.ofNullable(accounts.get(tenant))
        .map(
            account ->
                new ParcelTracing(
                    new Kuaidi100Tracker(account, clock), account.limits().timeout()));
  }
}
