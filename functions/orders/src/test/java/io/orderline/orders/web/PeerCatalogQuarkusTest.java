package io.orderline.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.order.CustomerId;
import io.orderline.core.order.OrderCatalog;
import io.orderline.core.order.OrderCatalogContract;
import io.orderline.core.tenant.TenantId;
import io.orderline.orders.shop.ShopFilling;
import io.orderline.peer.PeerCatalog;
import io.orderline.peer.PeerRecords;
import io.orderline.peer.PeersAt;
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
class PeerCatalogQuarkusTest extends OrderCatalogContract {
  @Inject ShopFilling shops;
  @TestHTTPResource URI here;

  @Override
  protected OrderCatalog catalog() {
    return new PeerCatalog(PeersAt.address(here));
  }

  @Override
  protected void given(TenantId tenant, Stock stock) throws SQLException {
    shops.replace(tenant, stock);
  }

  @Test
  void aShopWithoutACrmRemembersNothingOfItsCustomers() {
    assertThat(answer(new PeerRecords(PeersAt.address(here)).find(SHOP, new CustomerId("lin"))))
        .isEmpty();
  }
}
