package io.orderline.simulator.arguments;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A whole number from a smallest one on. */
public sealed class WholeNumber implements ITypeConverter<Integer> {
  private final int smallest;

  private WholeNumber(int smallest) {
    this.smallest = smallest;
  }

  @Override
  public Integer convert(String text) {
    try {
      int number = Integer.parseInt(text);
      if (number >= smallest) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, like a number that is too small
    }
    throw new TypeConversionException(
        "a whole number of %d or more is needed, not `%s`".formatted(smallest, text));
  }

  /** How many of something that must be there. */
  public static final class AtLeastOne extends WholeNumber {
    public AtLeastOne() {
      super(1);
    }
  }

  /** How many of something that need not be there. */
  public static final class NotNegative extends WholeNumber {
    public NotNegative() {
      super(0);
    }
  }
}
