package io.orderline.core.dialogue;

import io.orderline.core.call.Expectation;
import io.orderline.core.order.Order;
import java.util.List;

/** What belongs to a step that waits for the caller. */
final class Questions {
  /** A longer list is not read out: nobody remembers it. */
  static final int LONGEST_MENU = 4;

  private Questions() {}

  static Prompts prompts(Step open) {
    return switch (open) {
      case Step.Ask ask -> ask.prompts();
      case Step.Choose choose -> choose.prompts();
      default -> throw new IllegalStateException("only a question waits for the caller");
    };
  }

  static Expectation expectation(Step open, DialogueState state) {
    return switch (open) {
      case Step.Ask ask -> ask.expect().expectation();
      case Step.Choose _ -> new Expectation.Choice(Math.max(1, menu(state).size()));
      default -> new Expectation.Anything();
    };
  }

  /** The caller's orders, latest first. */
  static List<Order> orders(DialogueState state) {
    return state.fact(Fact.Orders.class).map(Fact.Orders::orders).orElse(List.of());
  }

  /** Those of them that are read out. */
  static List<Order> menu(DialogueState state) {
    List<Order> orders = orders(state);
    return orders.subList(0, Math.min(orders.size(), LONGEST_MENU));
  }

  /** The entry of the list that was read out, by its number or {@code last}. */
  static Reading picked(String choice, DialogueState state) {
    int options = menu(state).size();
    int index = choice.equals("last") ? options - 1 : Integer.parseInt(choice) - 1;
    return index >= 0 && index < options ? new Reading.Picked(index) : new Reading.Unclear();
  }
}
