package io.orderline.orders.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.aftersales.AfterSales;
import io.orderline.core.aftersales.AfterSales.Outcome;
import io.orderline.core.aftersales.AfterSalesContract;
import io.orderline.core.aftersales.AfterSalesUnavailable;
import io.orderline.core.aftersales.Errand;
import io.orderline.core.order.Money;
import io.orderline.core.order.OrderCatalogContract.Stock;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.TicketArticle;
import io.orderline.http.FakeSystem.Fault;
import io.orderline.orders.connector.Connected;
import io.orderline.orders.connector.TwoShops;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A shop that speaks the contract word by word. */
class RestAfterSalesTest extends AfterSalesContract {
  private final TwoShops<FakeShop> shops =
      new TwoShops<>(SHOP, OTHER_SHOP, () -> new FakeShop(words()));
  private final AfterSales afterSales =
      Connected.afterSalesBy(shops.properties("rest", system -> system.settings(mapping())));

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
  protected AfterSales afterSales() {
    return afterSales;
  }

  @Override
  protected void given(TenantId tenant, Stock stock) {
    shops.of(tenant).has(stock);
  }

  @Override
  protected int effects(TenantId tenant) {
    return shops.of(tenant).errands().size();
  }

  @ParameterizedTest
  @EnumSource
  void whateverFailsItIsNotKnownWhetherItWasDoneAndSentAgainItIsDoneOnce(Fault fault) {
    shops.of(SHOP).system().fail(fault, 1);

    assertThatThrownBy(() -> answer(afterSales.carryOut(SHOP, CANCEL)))
        .hasCauseInstanceOf(AfterSalesUnavailable.class);
    if (fault != Fault.BUSY) { // it wants to be left alone, and is
      assertThat(answer(afterSales.carryOut(SHOP, CANCEL))).isInstanceOf(Outcome.Done.class);
      assertThat(effects(SHOP)).isEqualTo(1);
    }
  }

  @Test
  void anAmountIsWrittenAsTheShopCounts() {
    answer(
        afterSales.carryOut(
            SHOP, new Errand.Refund("/r", PAID, Optional.of(new Money(12_950)), "差价")));

    assertThat(shops.of(SHOP).errands().get("/r").get("amount").decimalValue())
        .isEqualByComparingTo(mapping().isEmpty() ? "12950" : "129.50");
  }

  @Test
  void theArticleIsNamedWhereNotAllGoesBack() {
    answer(
        afterSales.carryOut(
            SHOP,
            new Errand.Return(
                "/a", PAID, "坏了", Optional.of(new TicketArticle("SKU-7", "跑步鞋", 2)))));
    answer(afterSales.carryOut(SHOP, new Errand.Return("/b", PAID, "坏了")));

    assertThat(shops.of(SHOP).errands().get("/a").get("article").asText()).isEqualTo("SKU-7");
    assertThat(shops.of(SHOP).errands().get("/a").get("quantity").asInt()).isEqualTo(2);
    assertThat(shops.of(SHOP).errands().get("/b").has("article")).isFalse();
  }

  @Test
  void whatTheShopHasNoAddressForIsAPersonsTask() {
    shops.of(SHOP).doesNotExchange();

    assertThat(answer(afterSales.carryOut(SHOP, new Errand.Exchange("/x", PAID, ""))))
        .isEqualTo(new Outcome.Unsupported());
  }
}
