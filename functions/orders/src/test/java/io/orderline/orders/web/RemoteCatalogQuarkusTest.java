package io.orderline.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.order.CustomerId;
import io.orderline.core.order.OrderCatalog;
import io.orderline.core.order.OrderCatalogContract;
import io.orderline.core.tenant.TenantId;
import io.orderline.functionclient.FunctionsAt;
import io.orderline.functionclient.RemoteCatalog;
import io.orderline.functionclient.RemoteRecords;
import io.orderline.orders.shop.ShopFilling;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The catalogue as a function in another process sees it. */
@QuarkusTest
@TestProfile(OrdersResourceQuarkusTest.Split.class)
@QuarkusTestResource(PostgresResource.class)
class RemoteCatalogQuarkusTest extends OrderCatalogContract {
  @Inject ShopFilling shops;
  @TestHTTPResource URI here;

  @Override
  protected OrderCatalog catalog() {
    return new RemoteCatalog(FunctionsAt.address(here));
  }

  @Override
  protected void given(TenantId tenant, Stock stock) throws SQLException {
    shops.replace(tenant, stock);
  }

  @Test
  void aShopWithoutACrmRemembersNothingOfItsCustomers() {
    assertThat(
            answer(new RemoteRecords(FunctionsAt.address(here)).find(SHOP, new CustomerId("lin"))))
        .isEmpty();
  }
}
