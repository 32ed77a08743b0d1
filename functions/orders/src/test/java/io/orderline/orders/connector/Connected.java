package io.orderline.orders.connector;

import io.orderline.core.aftersales.AfterSales;
import io.orderline.core.customer.CustomerRecords;
import io.orderline.core.order.OrderCatalog;
import io.orderline.core.tenant.TenantId;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;

/** The catalogue as it comes out of a configuration. */
public final class Connected {
  private Connected() {}

  /**
   * The catalogue of these settings.
   *
   * @param properties without {@code orderline.orders.connectors.}
   */
  public static OrderCatalog by(Map<String, String> properties, Clock clock, OrderCatalog own) {
    return new TenantCatalog(new Connectors(config(properties), clock), own);
  }

  /** A catalogue whose tenants all have systems of their own. */
  public static OrderCatalog by(Map<String, String> properties) {
    return by(properties, Clock.systemUTC(), new NoShop());
  }

  /** Where errands go by a configuration in which all tenants have systems of their own. */
  public static AfterSales afterSalesBy(Map<String, String> properties) {
    return new TenantAfterSales(
        new Connectors(config(properties), Clock.systemUTC()),
        (tenant, _) -> {
          throw new AssertionError(tenant + " has no connector");
        });
  }

  /** The customers' records that come out of a configuration. */
  public static CustomerRecords recordsBy(Map<String, String> properties) {
    return new TenantRecords(new Connectors(config(properties), Clock.systemUTC()));
  }

  static ConnectorsConfig config(Map<String, String> properties) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(ConnectorsConfig.class)
        .withSources(
            new PropertiesConfigSource(
                properties.entrySet().stream()
                    .collect(
                        Collectors.toMap(
                            property -> "orderline.orders.connectors." + property.getKey(),
                            Map.Entry::getValue)),
                "test",
                100))
        .build()
        .getConfigMapping(ConnectorsConfig.class);
  }

  private static final class NoShop extends ForwardingCatalog {
    @Override
    protected OrderCatalog behind(TenantId tenant) {
      throw new AssertionError(tenant + " has no connector");
    }
  }
}
