package io.orderline.core.customer;

import io.orderline.core.order.CustomerId;
import java.time.Instant;
import java.util.List;

/**
 * A customer's record.
 *
 * @param level the shop's own grade, empty for none
 * @param notes what an agent should know, for example {@code 对快递态度敏感}; {@link #toString()} leaves
 *     it out
 * @param contacts earlier contacts, latest first
 */
public record CustomerRecord(
    CustomerId customer, String level, List<String> notes, List<Contact> contacts) {

  /**
   * One time that the customer and the shop spoke.
   *
   * @param channel for example {@code 电话}
   * @param subject what it was about, in a few words
   */
  public record Contact(Instant at, String channel, String subject) {}

  public CustomerRecord {
    notes = List.copyOf(notes);
    contacts = List.copyOf(contacts);
  }

  @Override
  public String toString() {
    return "CustomerRecord[" + customer + "]";
  }
}
