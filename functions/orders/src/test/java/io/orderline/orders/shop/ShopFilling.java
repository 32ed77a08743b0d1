package io.orderline.orders.shop;

import io.orderline.core.clock.TestPatience;
import io.orderline.core.order.OrderCatalogContract;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.PostgresResource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;

/** Fills our own tables with what a contract wants to be known. */
@ApplicationScoped
public class ShopFilling {
  private final ShopWriter writer;

  ShopFilling(ShopWriter writer) {
    this.writer = writer;
  }

  /** Afterwards the shop knows exactly this. */
  public void replace(TenantId tenant, OrderCatalogContract.Stock stock) throws SQLException {
    try (var owner = PostgresResource.asOwner();
        var statement = owner.createStatement()) {
      for (String table : List.of("shipments", "orders", "customers", "promotions")) {
        statement.execute("delete from orders." + table + " where tenant = '" + tenant + "'");
      }
    }
    writer
        .write(
            tenant,
            new Stock(stock.customers(), stock.orders(), stock.shipments(), stock.promotions()))
        .await()
        .atMost(TestPatience.LONGEST);
  }
}
