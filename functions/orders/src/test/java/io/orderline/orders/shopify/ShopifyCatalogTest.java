package io.orderline.orders.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.order.CatalogUnavailable;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderCatalog;
import io.orderline.core.order.OrderCatalogContract;
import io.orderline.core.order.OrderStatus;
import io.orderline.core.tenant.TenantId;
import io.orderline.http.FakeSystem.Fault;
import io.orderline.orders.connector.Connected;
import io.orderline.orders.connector.TwoShops;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShopifyCatalogTest extends OrderCatalogContract {
  private final TwoShops<FakeShopify> shops = new TwoShops<>(SHOP, OTHER_SHOP, FakeShopify::new);
  private final FakeShopify shop = shops.of(SHOP);
  private final OrderCatalog catalog = connected("shpat_token");

  private OrderCatalog connected(String token) {
    return Connected.by(shops.properties("shopify", system -> system.settings(token)));
  }

  @AfterEach
  void close() throws Exception {
    shops.close();
  }

  @Override
  protected OrderCatalog catalog() {
    return catalog;
  }

  @Override
  protected void given(TenantId tenant, Stock stock) {
    shops.of(tenant).has(stock);
  }

  @Override
  protected boolean searchesNear() {
    return false;
  }

  @Override
  protected boolean searchesTails() {
    return false;
  }

  @Override
  protected boolean tellsOffers() {
    return false;
  }

  /** Shopify knows neither a promised time nor a Chinese invoice. */
  @Override
  protected Order asKnown(Order order) {
    return new Order(
        order.number(),
        order.customer(),
        order.status(),
        order.placedAt(),
        order.lines(),
        order.total(),
        Optional.empty(),
        Optional.empty());
  }

  @ParameterizedTest
  @EnumSource
  void everyStateOfAnOrderIsUnderstood(OrderStatus status) {
    Order order = answer(catalog.ordersOf(SHOP, lin.id(), 1)).getFirst();
    Order changed =
        new Order(
            order.number(),
            order.customer(),
            status,
            order.placedAt(),
            order.lines(),
            order.total(),
            Optional.empty(),
            Optional.empty());
    shop.has(new Stock(List.of(lin), List.of(changed), List.of(), List.of()));

    assertThat(answer(catalog.order(SHOP, order.number()))).contains(changed);
  }

  @Test
  void isAskedAgainWhenItIsThrottled() {
    shop.errs("THROTTLED");
    assertThat(answer(catalog.customer(SHOP, lin.id()))).contains(lin);
  }

  @Test
  void whatTheAppMayNotReadIsAFaultThatSaysSo() {
    shop.errs("ACCESS_DENIED");
    assertThatThrownBy(() -> answer(catalog.customer(SHOP, lin.id())))
        .hasCauseInstanceOf(CatalogUnavailable.class)
        .hasMessageContaining("ACCESS_DENIED");
  }

  @Test
  void aWrongTokenIsAFaultThatSaysWhatToCheck() {
    assertThatThrownBy(() -> answer(connected("old").customer(SHOP, lin.id())))
        .hasCauseInstanceOf(CatalogUnavailable.class)
        .hasMessageContaining("check address and secret");
  }

  @ParameterizedTest
  @EnumSource
  void whateverFailsTheShopIsUnavailable(Fault fault) {
    shop.system().fail(fault, 8);
    assertThatThrownBy(() -> answer(catalog.customer(SHOP, lin.id())))
        .hasCauseInstanceOf(CatalogUnavailable.class);
  }
}
