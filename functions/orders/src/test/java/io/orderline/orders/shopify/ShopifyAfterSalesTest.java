package io.orderline.orders.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.aftersales.AfterSales;
import io.orderline.core.aftersales.AfterSales.Outcome;
import io.orderline.core.aftersales.AfterSalesContract;
import io.orderline.core.aftersales.AfterSalesUnavailable;
import io.orderline.core.aftersales.Errand;
import io.orderline.core.order.OrderCatalogContract.Stock;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.tenant.TenantId;
import io.orderline.http.FakeSystem.Fault;
import io.orderline.orders.connector.Connected;
import io.orderline.orders.connector.TwoShops;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShopifyAfterSalesTest extends AfterSalesContract {
  private final TwoShops<FakeShopify> shops = new TwoShops<>(SHOP, OTHER_SHOP, FakeShopify::new);
  private final AfterSales afterSales =
      Connected.afterSalesBy(shops.properties("shopify", system -> system.settings("shpat_token")));

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
    return shops.of(tenant).changes();
  }

  @Override
  protected boolean supports(Errand errand) {
    return errand instanceof Errand.Cancel || errand instanceof Errand.Refund;
  }

  @ParameterizedTest
  @EnumSource
  void whateverFailsOnTheWayItIsDoneOnceInTheEnd(Fault fault) {
    if (fault == Fault.BUSY) {
      return; // it wants to be left alone, and is
    }
    Errand refund = new Errand.Refund("/refund", PAID, Optional.empty(), "");
    shops.of(SHOP).system().pass(1); // the question before it is answered
    shops.of(SHOP).system().fail(fault);

    assertThatThrownBy(() -> answer(afterSales.carryOut(SHOP, refund)))
        .hasCauseInstanceOf(AfterSalesUnavailable.class);
    assertThat(answer(afterSales.carryOut(SHOP, refund))).isInstanceOf(Outcome.Done.class);
    assertThat(effects(SHOP)).isEqualTo(1);
  }

  @Test
  void whatWasSentIsNotPaidBackBeforeAPersonHasSeenTheGoods() {
    var refund = new Errand.Refund("/sent", new OrderNumber("2700000003"), Optional.empty(), "");

    assertThat(answer(afterSales.carryOut(SHOP, refund))).isEqualTo(new Outcome.Unsupported());
    assertThat(effects(SHOP)).isZero();
  }
}
