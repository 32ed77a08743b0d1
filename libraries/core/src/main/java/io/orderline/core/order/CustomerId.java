package io.orderline.core.order;

/** The shop's own name of a customer. */
public record CustomerId(String value) {
  public CustomerId {
    if (value == null || value.isBlank() || value.length() > 64) {
      throw new IllegalArgumentException("a customer's id has 1 to 64 characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
