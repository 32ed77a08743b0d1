package io.orderline.core.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.aftersales.AfterSales.Outcome;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.clock.TestPatience;
import io.orderline.core.order.Customer;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.Money;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderCatalogContract.Stock;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.OrderStatus;
import io.orderline.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of {@link AfterSales}, for every system behind it. */
public abstract class AfterSalesContract {
  protected static final TenantId SHOP = new TenantId("errand-shop");
  protected static final TenantId OTHER_SHOP = new TenantId("errand-other");

  protected static final OrderNumber PAID = new OrderNumber("2700000001");
  private static final OrderNumber SHIPPED = new OrderNumber("2700000002");
  private static final OrderNumber SIGNED = new OrderNumber("2700000003");
  private static final Customer LIN =
      new Customer(new CustomerId("lin"), "林晓燕", new PhoneNumber("13512348765"), "金牌会员");
  private static final Stock STOCK =
      new Stock(
          List.of(LIN),
          List.of(
              order(PAID, OrderStatus.PAID),
              order(SHIPPED, OrderStatus.SHIPPED),
              order(SIGNED, OrderStatus.SIGNED)),
          List.of(),
          List.of());

  protected static final Errand CANCEL = new Errand.Cancel("/shop/tickets/1", PAID, "不想要了");

  /** The adapter under test. */
  protected abstract AfterSales afterSales();

  /** Makes a shop's system know exactly this, and nothing else, and nothing done yet. */
  protected abstract void given(TenantId tenant, Stock stock) throws Exception;

  /** The number of errands that took effect in a shop's system. */
  protected abstract int effects(TenantId tenant) throws Exception;

  /** Whether the system behind can do such a thing at all. */
  protected boolean supports(Errand errand) {
    return true;
  }

  static Stream<Errand> errands() {
    return Stream.of(
        CANCEL,
        new Errand.Intercept("/shop/tickets/2", SHIPPED, Optional.empty(), "不想要了"),
        new Errand.Refund("/shop/tickets/3", PAID, Optional.empty(), "质量问题"),
        new Errand.Return("/shop/tickets/4", SIGNED, "质量问题"),
        new Errand.Exchange("/shop/tickets/5", SIGNED, "尺码不合适"),
        new Errand.Change("/shop/tickets/6", PAID, Optional.of("世纪大道一百号"), Optional.empty()),
        new Errand.Invoice(
            "/shop/tickets/7",
            SIGNED,
            Optional.of("某某公司"),
            Optional.of("91310000MA1FL5E75X"),
            Optional.of("a@example.com")));
  }

  @BeforeEach
  void twoShops() throws Exception {
    given(SHOP, STOCK);
    given(OTHER_SHOP, STOCK);
  }

  @ParameterizedTest
  @MethodSource("errands")
  void whatItCanDoIsDoneAndWhatItCannotIsSaid(Errand errand) throws Exception {
    Outcome outcome = answer(afterSales().carryOut(SHOP, errand));

    assertThat(outcome instanceof Outcome.Done || outcome instanceof Outcome.Accepted)
        .as("%s: %s", errand, outcome)
        .isEqualTo(supports(errand));
    assertThat(outcome instanceof Outcome.Unsupported).isEqualTo(!supports(errand));
    assertThat(effects(SHOP)).isEqualTo(supports(errand) ? 1 : 0);
  }

  @ParameterizedTest
  @MethodSource("errands")
  void sentAgainItIsNotDoneAgainAndTheOutcomeIsTheSame(Errand errand) throws Exception {
    Outcome first = answer(afterSales().carryOut(SHOP, errand));

    assertThat(answer(afterSales().carryOut(SHOP, errand))).isEqualTo(first);
    assertThat(effects(SHOP)).isEqualTo(supports(errand) ? 1 : 0);
  }

  @Test
  void anOrderThatTheShopDoesNotHaveIsRefused() throws Exception {
    var errand = new Errand.Cancel("/shop/tickets/8", new OrderNumber("2799999999"), "");

    assertThat(answer(afterSales().carryOut(SHOP, errand))).isInstanceOf(Outcome.Refused.class);
    assertThat(effects(SHOP)).isZero();
  }

  @Test
  void anotherShopIsLeftAlone() throws Exception {
    answer(afterSales().carryOut(SHOP, CANCEL));

    assertThat(effects(OTHER_SHOP)).isZero();
    answer(afterSales().carryOut(OTHER_SHOP, CANCEL));
    assertThat(effects(OTHER_SHOP)).isEqualTo(1);
  }

  protected static <T> T answer(CompletionStage<T> stage) {
    return TestPatience.answer(stage);
  }

  private static Order order(OrderNumber number, OrderStatus status) {
    return new Order(
        number,
        LIN.id(),
        status,
        Instant.parse("2026-03-02T04:00:00Z"),
        List.of(new Order.Line("S1", "蓝牙耳机", 1, Money.yuan(199))),
        Money.yuan(199),
        Optional.empty(),
        Optional.empty());
  }
}
