package io.orderline.functionclient;

import io.orderline.core.call.Expectation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expectation as it stands in a URL: {@code anything}, {@code yes_no}, {@code choice:3}, {@code
 * digits:11}, {@code digits:4-11}.
 */
public final class ExpectationText {
  private static final Pattern DIGITS = Pattern.compile("digits:(\\d{1,2})(?:-(\\d{1,2}))?");
  private static final Pattern CHOICE = Pattern.compile("choice:([1-9])");

  private ExpectationText() {}

  /** Writes an expectation. */
  public static String of(Expectation expectation) {
    return switch (expectation) {
      case Expectation.Anything _ -> "anything";
      case Expectation.YesNo _ -> "yes_no";
      case Expectation.Choice(int options) -> "choice:" + options;
      case Expectation.Digits(int min, int max) -> "digits:" + min + "-" + max;
    };
  }

  /**
   * Reads an expectation.
   *
   * @throws IllegalArgumentException saying which forms there are
   */
  public static Expectation parse(String text) {
    Matcher digits = DIGITS.matcher(text);
    if (digits.matches()) {
      int min = Integer.parseInt(digits.group(1));
      int max = Optional.ofNullable(digits.group(2)).map(Integer::parseInt).orElse(min);
      return new Expectation.Digits(min, max);
    }
    Matcher choice = CHOICE.matcher(text);
    if (choice.matches()) {
      return new Expectation.Choice(Integer.parseInt(choice.group(1)));
    }
    return switch (text) {
      case "anything" -> new Expectation.Anything();
      case "yes_no" -> new Expectation.YesNo();
      default ->
          throw new IllegalArgumentException(
              "expect is one of: anything, yes_no, choice:3, digits:11, digits:4-11");
    };
  }
}
