package io.orderline.lab.arguments;

import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A function that can run apart. */
public final class FunctionName implements ITypeConverter<String> {
  private static final List<String> ALL =
      List.of(
          "call",
          "transcribe",
          "understand",
          "orders",
          "tickets",
          "handoff",
          "notify",
          "speak",
          "console",
          "relay");

  @Override
  public String convert(String text) {
    if (!ALL.contains(text)) {
      throw new TypeConversionException(
          "`%s` is no function; there are %s".formatted(text, String.join(", ", ALL)));
    }
    return text;
  }
}
