package io.orderline.simulator.arguments;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number as one dials it, or that it is not shown. */
public final class TelephoneNumber implements ITypeConverter<String> {
  private static final String WITHHELD = "withheld";

  @Override
  public String convert(String text) {
    if (text.equals(WITHHELD) || text.matches("\\+?[0-9]{3,20}")) {
      return text;
    }
    throw new TypeConversionException(
        "a number such as 13501018226 is needed, or %s, not `%s`".formatted(WITHHELD, text));
  }
}
