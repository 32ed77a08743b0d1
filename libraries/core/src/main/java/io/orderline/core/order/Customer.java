package io.orderline.core.order;

import io.orderline.core.call.PhoneNumber;

/**
 * Somebody who bought something.
 *
 * @param name the full name; {@link #toString()} leaves it out
 * @param level the shop's own grade, for example {@code 金牌会员}
 */
public record Customer(CustomerId id, String name, PhoneNumber phone, String level) {

  @Override
  public String toString() {
    return "Customer[" + id + "]";
  }
}
