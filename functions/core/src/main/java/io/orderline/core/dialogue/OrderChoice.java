package io.orderline.core.dialogue;

import io.orderline.core.order.Order;
import io.orderline.core.understanding.Slot;
import java.util.List;
import java.util.Optional;

/** Settles which order is meant, and asks only when that is open. */
record OrderChoice(Workspace work) {

  void take(Step.Choose choose) {
    List<Order> orders = Questions.orders(work.state());
    Optional<Order> meant = meant(orders);
    if (orders.isEmpty()) {
      work.go(choose.none());
    } else if (meant.isPresent()) {
      work.memory.put(new Fact.Chosen(meant.get()));
      work.go(choose.next());
    } else {
      work.question("", Optional.of(choose.prompts().first()));
    }
  }

  /** The order that need not be asked for: named with the wish, talked about already, or alone. */
  private Optional<Order> meant(List<Order> orders) {
    Optional<Order> numbered =
        work.memory.take(Slot.DIGITS).flatMap(digits -> endingIn(orders, digits));
    if (numbered.isPresent() || orders.size() == 1) {
      return numbered.or(() -> Optional.of(orders.getFirst()));
    }
    List<Order> mentioned =
        work.memory
            .slot(Reactions.UTTERANCE)
            .map(words -> Mentions.of(orders, words))
            .orElse(List.of());
    return switch (mentioned.size()) {
      case 0 ->
          work.memory
              .fact(Fact.Chosen.class)
              .flatMap(chosen -> endingIn(orders, chosen.order().number().value()));
      case 1 -> Optional.of(mentioned.getFirst());
      default -> Optional.empty();
    };
  }

  private static Optional<Order> endingIn(List<Order> orders, String digits) {
    List<Order> fitting =
        orders.stream().filter(order -> order.number().value().endsWith(digits)).toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }
}
