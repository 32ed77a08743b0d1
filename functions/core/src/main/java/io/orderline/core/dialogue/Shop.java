package io.orderline.core.dialogue;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.policy.BusinessHours;
import io.orderline.core.policy.PolicyBook;
import java.util.List;
import java.util.Optional;

/**
 * What the dialogue needs to know of the shop.
 *
 * @param name as it is said in the greeting
 * @param agent the number that people are put through to
 * @param hours when somebody answers there
 * @param policies what is granted and what is not
 */
public record Shop(
    String name, Optional<PhoneNumber> agent, BusinessHours hours, PolicyBook policies) {

  /** A shop that people answer for around the clock, and that has no rules. */
  public static Shop named(String name, Optional<PhoneNumber> agent) {
    return new Shop(name, agent, BusinessHours.ALWAYS, new PolicyBook(List.of()));
  }
}
