package io.orderline.core.dialogue;

import io.orderline.core.order.Order;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds orders by what was bought, in the caller's words. */
final class Mentions {
  /** A single character says too little. */
  private static final int SHORTEST = 2;

  /** Words that callers use of anything, and that articles can have in their names. */
  private static final String OF_ANYTHING = "手机号码?|订单|快递";

  private Mentions() {}

  /** The orders of which an article is named, in whole or in a part that no other order has. */
  static List<Order> of(List<Order> orders, String words) {
    String text = words.replaceAll(OF_ANYTHING, "，");
    Set<Order> mentioned = new LinkedHashSet<>();
    for (int start = 0; start + SHORTEST <= text.length(); start++) {
      String part = text.substring(start, start + SHORTEST);
      only(orders, part).ifPresent(mentioned::add);
    }
    return List.copyOf(mentioned);
  }

  private static Optional<Order> only(List<Order> orders, String part) {
    List<Order> fitting =
        orders.stream()
            .filter(order -> order.lines().stream().anyMatch(l -> l.product().contains(part)))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }
}
