package io.orderline.core.policy;

import io.orderline.core.order.OrderStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A shop's rule for a wish. The first rule of a wish that fits decides.
 *
 * @param wish what is asked for: {@code return}, {@code refund}, {@code exchange} …
 * @param states the order states that the rule is about; empty for any
 * @param products parts of article names that the rule is about; empty for any
 * @param reasons the reasons that the rule is about; empty for any
 * @param withinDays at most so many days after delivery (or, before delivery, after the order);
 *     empty for any time
 * @param allowed whether the wish is granted
 * @param spoken what the caller is told: the terms of a yes, the reason of a no
 * @param fee who pays the way back
 * @param refund when the money comes, as it is said to the caller; empty where none does
 */
public record Policy(
    String wish,
    Set<OrderStatus> states,
    List<String> products,
    Set<String> reasons,
    Optional<Integer> withinDays,
    boolean allowed,
    String spoken,
    Optional<Fee> fee,
    Optional<String> refund) {

  /** Who pays for the way back. */
  public enum Fee {
    SHOP,
    CUSTOMER,
    /** Nothing is sent back. */
    NONE
  }

  /** A rule that says nothing of the way back and of money. */
  public Policy(
      String wish,
      Set<OrderStatus> states,
      List<String> products,
      Set<String> reasons,
      Optional<Integer> withinDays,
      boolean allowed,
      String spoken) {
    this(
        wish,
        states,
        products,
        reasons,
        withinDays,
        allowed,
        spoken,
        Optional.empty(),
        Optional.empty());
  }

  public Policy {
    states = Set.copyOf(states);
    products = List.copyOf(products);
    reasons = Set.copyOf(reasons);
    if (wish == null || wish.isBlank() || spoken == null || spoken.isBlank()) {
      throw new IllegalArgumentException("a policy names its wish and what the caller is told");
    }
    if (withinDays.filter(days -> days < 0).isPresent()) {
      throw new IllegalArgumentException("a policy's days are not negative");
    }
  }
}
