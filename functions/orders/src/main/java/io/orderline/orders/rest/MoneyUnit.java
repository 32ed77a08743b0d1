package io.orderline.orders.rest;

import io.orderline.core.order.Money;
import java.math.BigDecimal;

/** The unit in which a system counts amounts. */
public enum MoneyUnit {
  FEN(0),
  YUAN(2);

  private final int places;

  MoneyUnit(int places) {
    this.places = places;
  }

  /**
   * The amount.
   *
   * @throws ArithmeticException when there are fractions of a fen
   */
  public Money money(BigDecimal amount) {
    return new Money(amount.movePointRight(places).longValueExact());
  }

  /** The number that the system writes for an amount. */
  public BigDecimal number(Money money) {
    return BigDecimal.valueOf(money.fen(), places);
  }
}
