package io.orderline.orders.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.order.CatalogUnavailable;
import io.orderline.core.order.OrderCatalog;
import io.orderline.core.order.OrderCatalogContract;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.tenant.TenantId;
import io.orderline.http.FakeSystem;
import io.orderline.http.FakeSystem.Fault;
import io.orderline.orders.connector.Connected;
import io.orderline.orders.connector.TwoShops;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A shop that speaks the contract word by word. */
class RestCatalogTest extends OrderCatalogContract {
  private final TwoShops<FakeShop> shops =
      new TwoShops<>(SHOP, OTHER_SHOP, () -> new FakeShop(words()));
  private final FakeShop shop = shops.of(SHOP);
  private final FakeShop other = shops.of(OTHER_SHOP);
  private final OrderCatalog catalog =
      Connected.by(shops.properties("rest", system -> system.settings(mapping())));

  ShopWords words() {
    return ShopWords.CONTRACT;
  }

  Map<String, String> mapping() {
    return Map.of();
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

  @Test
  void aPassingFaultIsNotNoticed() {
    shop.system().fail(Fault.BROKEN);
    assertThat(answer(catalog.customer(SHOP, lin.id()))).contains(lin);
  }

  @ParameterizedTest
  @EnumSource
  void whateverFailsTheShopIsUnavailable(Fault fault) {
    shop.system().fail(fault, 8); // the client underneath asks again by itself too
    assertThatThrownBy(() -> answer(catalog.customer(SHOP, lin.id())))
        .cause()
        .isInstanceOf(CatalogUnavailable.class)
        .hasMessageStartingWith("the shop of contract-shop");
  }

  @Test
  void anotherShopsFaultHarmsNobodyElse() {
    other.system().fail(Fault.BROKEN, 100);
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> answer(catalog.order(OTHER_SHOP, new OrderNumber("2600000001"))))
          .hasCauseInstanceOf(CatalogUnavailable.class);
    }
    assertThat(answer(catalog.customer(SHOP, lin.id()))).contains(lin);
  }

  @Test
  void numbersTravelInBodiesOnly() {
    answer(catalog.customerByPhone(SHOP, lin.phone()));
    answer(catalog.customersByPhoneTail(SHOP, lin.phone().tail()));
    assertThat(shop.system().requests())
        .allSatisfy(request -> assertThat(request.uri().toString()).doesNotContain("8765"));
  }

  @Test
  void aShopThatIgnoresWhatWasAskedNeverHandsUsSomebodyElse() {
    TenantId tenant = new TenantId("careless");
    try (var everybody = new FakeSystem(_ -> words().list(List.of(words().customer(alone))))) {
      var properties = new HashMap<>(Map.of("careless.rest.url", everybody.url().toString()));
      mapping().forEach((key, value) -> properties.put("careless.rest." + key, value));
      OrderCatalog careless = Connected.by(properties);

      assertThat(answer(careless.customerByPhone(tenant, lin.phone()))).isEmpty();
      assertThat(answer(careless.customerByPhone(tenant, alone.phone()))).contains(alone);
      assertThat(answer(careless.customersByPhoneTail(tenant, lin.phone().tail()))).isEmpty();
      assertThat(answer(careless.customersWithPhoneNear(tenant, lin.phone().digits(), 2)))
          .isEmpty();
    }
  }
}
