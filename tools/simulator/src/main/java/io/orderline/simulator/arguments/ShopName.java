package io.orderline.simulator.arguments;

import io.orderline.core.tenant.TenantId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The name of a shop, as it is configured. */
public final class ShopName implements ITypeConverter<String> {
  @Override
  public String convert(String text) {
    if (!TenantId.valid(text)) {
      throw new TypeConversionException(
          "a shop's name has 1 to 40 lower-case letters, digits or hyphens; `%s` is none"
              .formatted(text));
    }
    return text;
  }
}
