package io.orderline.simulator.arguments;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What the same chance begins with. */
public final class Seed implements ITypeConverter<Long> {
  @Override
  public Long convert(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("a whole number is needed, not `%s`".formatted(text));
    }
  }
}
