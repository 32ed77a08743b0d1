package io.orderline.core.call;

/**
 * Where a call is handed over to: a number to dial, unless the provider has a queue or an address
 * of the tenant's own.
 *
 * @param digits of a {@link PhoneNumber}, so that its row stays what it was
 */
public record HandoffTarget(String digits) {
  public HandoffTarget {
    new PhoneNumber(digits);
  }

  public static HandoffTarget of(PhoneNumber number) {
    return new HandoffTarget(number.digits());
  }

  public PhoneNumber number() {
    return new PhoneNumber(digits);
  }

  @Override
  public String toString() {
    return number().toString();
  }
}
