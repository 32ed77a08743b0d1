package io.orderline.core.order;

/** An amount of Chinese yuan in fen (1/100 yuan). */
public record Money(long fen) {
  public static Money yuan(long yuan) {
    return new Money(Math.multiplyExact(yuan, 100L));
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(fen, other.fen));
  }
}
