package io.orderline.orders.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.order.OrderCatalog;
import io.orderline.core.order.OrderCatalogContract;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ShopCatalogQuarkusTest extends OrderCatalogContract {
  @Inject ShopCatalog catalog;
  @Inject ShopFilling shops;

  @Override
  protected OrderCatalog catalog() {
    return catalog;
  }

  @Override
  protected void given(TenantId tenant, Stock stock) throws SQLException {
    shops.replace(tenant, stock);
  }

  @Test
  void tooManyMistakesAreRefusedAtOnce() {
    assertThatThrownBy(() -> catalog.customersWithPhoneNear(SHOP, "13800001234", 5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingIsServedOverHttpUnlessConfigured() {
    RestAssured.get("/orders/demo/promotions/2026-03-01").then().statusCode(404);
  }

  @Test
  void everyQueryHasAnIndex() throws SQLException {
    for (String condition :
        List.of(
            "customers where phone = '1'",
            "customers where tail = '1'",
            "customers where head in ('1', '2') or middle in ('1') or last in ('1')",
            "orders where customer = '1' order by placed_at desc",
            "shipments where order_number = '1' order by position",
            "promotions where last_day >= now() and first_day <= now()")) {
      assertThat(plan("select * from orders." + condition))
          .as(condition)
          .contains("Index")
          .doesNotContain("Seq Scan");
    }
  }

  /** The plan that PostgreSQL would choose for the application's role with many rows. */
  private static String plan(String query) throws SQLException {
    try (var owner = PostgresResource.asOwner();
        var statement = owner.createStatement()) {
      statement.execute("set role orderline_app");
      statement.execute("set enable_seqscan = off");
      statement.execute("select set_config('orderline.tenant', '" + SHOP + "', false)");
      StringBuilder plan = new StringBuilder();
      try (var rows = statement.executeQuery("explain " + query)) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
      return plan.toString();
    }
  }
}
