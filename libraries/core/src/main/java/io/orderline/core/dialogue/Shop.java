package io.orderline.core.dialogue;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.policy.PolicyBook;
import io.orderline.core.tenant.BusinessHours;
import io.orderline.core.tenant.IdentityRules;
import java.util.List;
import java.util.Optional;

/**
 * The shop, as far as the dialogue needs it.
 *
 * @param name as it is said in the greeting
 * @param agent the number that people are put through to
 * @param hours when somebody answers there
 * @param policies what is granted and what is not
 * @param identity what callers may do after having shown what
 */
public record Shop(
    String name,
    Optional<PhoneNumber> agent,
    BusinessHours hours,
    PolicyBook policies,
    IdentityRules identity) {

  /** A shop with the usual rules of identity. */
  public Shop(String name, Optional<PhoneNumber> agent, BusinessHours hours, PolicyBook policies) {
    this(name, agent, hours, policies, IdentityRules.USUAL);
  }

  /** A shop that people answer for around the clock, and that has no rules. */
  public static Shop named(String name, Optional<PhoneNumber> agent) {
    return new Shop(name, agent, BusinessHours.ALWAYS, new PolicyBook(List.of()));
  }
}
