package io.orderline.core.understanding;

import java.util.List;
import java.util.Optional;

/**
 * A value that the caller named.
 *
 * @param name {@code digits}, {@code choice}, {@code order_number}, {@code phone}, {@code
 *     phone_tail}, {@code amount} …
 * @param value the value in its written form: digits for numbers, ISO 8601 for dates
 * @param alternatives other readings of the same words, likeliest first
 * @param problem why the value cannot be right, as a key that the dialogue has a sentence for;
 *     empty when it can
 */
public record Slot(String name, String value, List<String> alternatives, Optional<String> problem) {
  /** Digits in the order said, whatever they mean. */
  public static final String DIGITS = "digits";

  /**
   * The position in a list that was read out: 1, 2, … or {@code last}; {@code none} of it or {@code
   * all} of it.
   */
  public static final String CHOICE = "choice";

  /** Like {@link #CHOICE}, of the option that the caller describes without naming it: 烧水的那个. */
  public static final String DESCRIBED = "described";

  public Slot {
    alternatives = List.copyOf(alternatives);
  }

  public Slot(String name, String value) {
    this(name, value, List.of(), Optional.empty());
  }
}
