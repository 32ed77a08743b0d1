package io.orderline.simulator.arguments;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A share of a whole: 0 to 1. */
public final class Share implements ITypeConverter<Double> {
  @Override
  public Double convert(String text) {
    try {
      double share = Double.parseDouble(text);
      if (share >= 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // told below, like a number outside
    }
    throw new TypeConversionException(
        "a share between 0 and 1 is needed, such as 0.9, not `%s`".formatted(text));
  }
}
