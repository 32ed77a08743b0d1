package io.orderline.core.call;

/** The answer that the dialogue expects next; recogniser, provider and understanding use it. */
public sealed interface Expectation {

  /** Any wish, in free words. */
  record Anything() implements Expectation {}

  /** Digits said one by one or keyed: an order number, a mobile number, its tail. */
  record Digits(int min, int max) implements Expectation {
    public Digits {
      if (min < 1 || max < min || max > 30) {
        throw new IllegalArgumentException("digits: 1 <= min <= max <= 30");
      }
    }
  }

  /** A confirmation: yes or no. */
  record YesNo() implements Expectation {}

  /** One of a read-out list: the first, the second … */
  record Choice(int options) implements Expectation {
    public Choice {
      if (options < 1 || options > 9) {
        throw new IllegalArgumentException("a spoken list has 1 to 9 entries");
      }
    }
  }
}
