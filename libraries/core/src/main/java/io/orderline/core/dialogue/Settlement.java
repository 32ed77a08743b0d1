package io.orderline.core.dialogue;

import io.orderline.core.ticket.OrderHold;
import io.orderline.core.ticket.TicketKind;
import java.util.Optional;
import java.util.Set;

/**
 * Whether tickets settle an order in different ways: it goes back, or is exchanged, or cancelled.
 */
final class Settlement {
  private Settlement() {}

  static boolean same(Set<String> one, Set<String> other) {
    return settles(one) && settles(other);
  }

  private static boolean settles(Set<String> kinds) {
    return kinds.stream()
        .flatMap(kind -> TicketKind.coded(kind).stream())
        .map(OrderHold::family)
        .flatMap(Optional::stream)
        .anyMatch(OrderHold.Family.GOODS::equals);
  }
}
