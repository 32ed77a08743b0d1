package io.orderline.core.dialogue;

import io.orderline.core.call.Expectation;
import io.orderline.core.order.Order;
import io.orderline.core.understanding.Slot;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The prompts and the expectation of a step that waits for the caller. */
final class Questions {
  /** A longer list is not read out: nobody remembers it. */
  static final int LONGEST_MENU = 4;

  /** Ends the name of the slot that says what a kept value lacks; it is asked for again then. */
  static final String PROBLEM = "_problem";

  /** The slot that a choice among orders fills. */
  private static final String ORDER = "order";

  /** None of the list and all of it are no place in it. */
  private static final Pattern PLACE = Pattern.compile("last|[0-9]{1,3}");

  private static final String EVERY = "all";

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

  /** The slot that the answer fills. */
  static String slot(Step open) {
    return open instanceof Step.Ask ask ? ask.slot() : ORDER;
  }

  /** What was read out to choose from, by the articles of each order. */
  static List<List<String>> options(Step open, DialogueState state) {
    return open instanceof Step.Choose
        ? menu(state).stream()
            .map(order -> order.lines().stream().map(Order.Line::product).toList())
            .toList()
        : List.of();
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

  /** The entries of that list, where several are meant; none else. */
  static List<Integer> several(Slot choice, DialogueState state) {
    int options = menu(state).size();
    if (choice.value().equals(EVERY)) {
      return IntStream.range(0, options).boxed().toList();
    }
    List<Integer> places =
        Stream.concat(Stream.of(choice.value()), choice.alternatives().stream())
            .filter(place -> place.matches("[0-9]{1,2}"))
            .map(place -> Integer.parseInt(place) - 1)
            .filter(place -> place >= 0 && place < options)
            .distinct()
            .toList();
    return places.size() > 1 ? places : List.of();
  }

  /** The entry of the list that was read out, by its number or {@code last}. */
  static Interpretation picked(String choice, DialogueState state) {
    if (!PLACE.matcher(choice).matches()) {
      return new Interpretation.Unclear();
    }
    int options = menu(state).size();
    int index = choice.equals("last") ? options - 1 : Integer.parseInt(choice) - 1;
    return index >= 0 && index < options
        ? new Interpretation.Picked(index)
        : new Interpretation.Unclear();
  }
}
