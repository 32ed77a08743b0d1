package io.orderline.core.dialogue;

import io.orderline.core.order.Order;
import io.orderline.core.understanding.Slot;
import io.orderline.core.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which of several orders the caller means: by its number, its place in the list, or an article.
 */
record OrderPick(DialogueState state) {
  private static final int SHORTEST_NUMBER = 4;

  Optional<Reading> read(String text, Understanding understood) {
    return byNumber(understood).or(() -> byPlace(understood)).or(() -> byArticle(text));
  }

  /** The only order, read out or not, whose number ends in the digits said. */
  private Optional<Reading> byNumber(Understanding understood) {
    List<Order> orders = Questions.orders(state);
    return understood
        .slot(Slot.DIGITS)
        .map(Slot::value)
        .filter(digits -> digits.length() >= SHORTEST_NUMBER)
        .map(
            digits ->
                IntStream.range(0, orders.size())
                    .filter(i -> orders.get(i).number().value().endsWith(digits))
                    .toArray())
        .filter(fitting -> fitting.length == 1)
        .map(fitting -> new Reading.Picked(fitting[0]));
  }

  private Optional<Reading> byPlace(Understanding understood) {
    return understood.slot(Slot.CHOICE).map(slot -> Questions.picked(slot.value(), state));
  }

  /** The only order of which the caller named an article. */
  private Optional<Reading> byArticle(String text) {
    List<Order> options = Questions.menu(state);
    List<Order> mentioned = Mentions.of(options, text);
    return mentioned.size() == 1
        ? Optional.of(new Reading.Picked(options.indexOf(mentioned.getFirst())))
        : Optional.empty();
  }
}
