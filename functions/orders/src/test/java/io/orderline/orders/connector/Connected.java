package io.orderline.orders.connector;

import io.orderline.core.aftersales.AfterSales;
import io.orderline.core.customer.CustomerRecords;
import io.orderline.core.order.OrderCatalog;
import io.orderline.core.tenant.TenantId;
import io.orderline.orders.crm.CrmConnectionsConfig;
import io.orderline.orders.crm.CrmConnector;
import io.orderline.orders.kuaidi100.Kuaidi100ConnectionsConfig;
import io.orderline.orders.kuaidi100.Kuaidi100Connector;
import io.orderline.orders.rest.RestConnectionsConfig;
import io.orderline.orders.rest.RestConnector;
import io.orderline.orders.shopify.ShopifyConnectionsConfig;
import io.orderline.orders.shopify.ShopifyConnector;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.util.List;
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
    return new TenantCatalog(connectors(properties, clock), own);
  }

  /** A catalogue whose tenants all have systems of their own. */
  public static OrderCatalog by(Map<String, String> properties) {
    return by(properties, Clock.systemUTC(), new NoShop());
  }

  /** The errands' port of a configuration in which every tenant has a system of its own. */
  public static AfterSales afterSalesBy(Map<String, String> properties) {
    return new TenantAfterSales(
        connectors(properties, Clock.systemUTC()),
        (tenant, _) -> {
          throw new AssertionError(tenant + " has no connector");
        });
  }

  /** The customers' records that come out of a configuration. */
  public static CustomerRecords recordsBy(Map<String, String> properties) {
    return new TenantRecords(connectors(properties, Clock.systemUTC()));
  }

  static Connectors connectors(Map<String, String> properties, Clock clock) {
    SmallRyeConfig config = config(properties);
    return new Connectors(
        List.of(
            new RestConnector(config.getConfigMapping(RestConnectionsConfig.class), clock),
            new ShopifyConnector(config.getConfigMapping(ShopifyConnectionsConfig.class), clock),
            new Kuaidi100Connector(
                config.getConfigMapping(Kuaidi100ConnectionsConfig.class), clock),
            new CrmConnector(config.getConfigMapping(CrmConnectionsConfig.class), clock)));
  }

  private static SmallRyeConfig config(Map<String, String> properties) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(RestConnectionsConfig.class)
        .withMapping(ShopifyConnectionsConfig.class)
        .withMapping(Kuaidi100ConnectionsConfig.class)
        .withMapping(CrmConnectionsConfig.class)
        .withSources(
            new PropertiesConfigSource(
                properties.entrySet().stream()
                    .collect(
                        Collectors.toMap(
                            property -> "orderline.orders.connectors." + property.getKey(),
                            Map.Entry::getValue)),
                "test",
                100))
        .build();
  }

  private static final class NoShop extends ForwardingCatalog {
    @Override
    protected OrderCatalog behind(TenantId tenant) {
      throw new AssertionError(tenant + " has no connector");
    }
  }
}
