package io.orderline.lab.arguments;

import io.orderline.functionclient.ExpectationText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a dialogue awaits, such as {@code digits:4-11}; {@code digits} alone, as many as said. */
public final class Awaited implements ITypeConverter<String> {
  @Override
  public String convert(String text) {
    try {
      if (!text.equals("digits")) {
        ExpectationText.parse(text);
      }
      return text;
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(
          "anything, digits, digits:4-11, yes_no or choice:3 is needed, not `%s`".formatted(text));
    }
  }
}
