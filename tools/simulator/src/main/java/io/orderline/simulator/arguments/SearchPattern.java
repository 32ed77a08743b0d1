package io.orderline.simulator.arguments;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A regular expression. */
public final class SearchPattern implements ITypeConverter<Pattern> {
  @Override
  public Pattern convert(String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw new TypeConversionException(
          "`%s` is no regular expression: %s"
              .formatted(text, e.getDescription().toLowerCase(java.util.Locale.ROOT)));
    }
  }
}
