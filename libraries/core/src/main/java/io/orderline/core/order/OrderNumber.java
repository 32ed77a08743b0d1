package io.orderline.core.order;

import java.util.regex.Pattern;

/** The number a customer finds in the order list. Letters are upper case. */
public record OrderNumber(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9A-Z-]{4,32}");

  public OrderNumber {
    if (value == null || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("an order number has 4 to 32 digits, letters or hyphens");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
