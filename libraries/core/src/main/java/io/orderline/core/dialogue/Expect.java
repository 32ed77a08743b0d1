package io.orderline.core.dialogue;

import io.orderline.core.call.Expectation;

/** The kind of answer that an {@code ask} step waits for, as an author writes it. */
public sealed interface Expect {
  /** A wish, in free words. */
  record Wish() implements Expect {}

  /** A yes or a no. */
  record YesNo() implements Expect {}

  /** Digits, said or keyed. */
  record Digits(int min, int max) implements Expect {}

  /**
   * A value of this kind, in words: {@code reason}, {@code address} … as the understanding names
   * them.
   */
  record Value(String kind) implements Expect {}

  /** Any words, taken as they are. */
  record Words() implements Expect {}

  default Expectation expectation() {
    return switch (this) {
      case Wish _, Value _, Words _ -> new Expectation.Anything();
      case YesNo _ -> new Expectation.YesNo();
      case Digits(int min, int max) -> new Expectation.Digits(min, max);
    };
  }
}
