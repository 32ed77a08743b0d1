package io.orderline.simulator.arguments;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The name of an account of the console. */
public final class AccountName implements ITypeConverter<String> {
  @Override
  public String convert(String text) {
    if (text.matches("[a-z0-9.-]{2,40}")) {
      return text;
    }
    throw new TypeConversionException(
        "an account has 2 to 40 small letters, digits, dots or hyphens, not `%s`".formatted(text));
  }
}
