package io.orderline.orders.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.aftersales.AfterSales;
import io.orderline.core.aftersales.AfterSalesContract;
import io.orderline.core.aftersales.Errand;
import io.orderline.core.clock.TestPatience;
import io.orderline.core.order.OrderCatalogContract;
import io.orderline.core.order.OrderStatus;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ShopAfterSalesQuarkusTest extends AfterSalesContract {
  @Inject ShopAfterSales afterSales;
  @Inject ShopCatalog catalog;
  @Inject ShopWriter writer;

  @Override
  protected AfterSales afterSales() {
    return afterSales;
  }

  @Override
  protected void given(TenantId tenant, OrderCatalogContract.Stock stock) throws SQLException {
    try (var owner = PostgresResource.asOwner();
        var statement = owner.createStatement()) {
      for (String table : List.of("errands", "orders", "customers")) {
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

  @Override
  protected int effects(TenantId tenant) throws SQLException {
    try (var owner = PostgresResource.asOwner();
        var statement = owner.createStatement();
        var rows =
            statement.executeQuery(
                "select count(*) from orders.errands where tenant = '" + tenant + "'")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  @Test
  void sentEightTimesAtOnceItIsDoneOnce() throws Exception {
    List<CompletableFuture<AfterSales.Outcome>> sent =
        IntStream.range(0, 8)
            .mapToObj(_ -> afterSales.carryOut(SHOP, CANCEL).toCompletableFuture())
            .toList();

    AfterSales.Outcome first = answer(sent.getFirst());
    assertThat(sent).allSatisfy(each -> assertThat(answer(each)).isEqualTo(first));
    assertThat(effects(SHOP)).isEqualTo(1);
  }

  @Test
  void anErrandShowsInTheOrderAtOnce() {
    Errand cancel = CANCEL;
    answer(afterSales.carryOut(SHOP, cancel));

    assertThat(answer(catalog.order(SHOP, PAID)).orElseThrow().status())
        .isEqualTo(OrderStatus.CANCELLED);
  }
}
