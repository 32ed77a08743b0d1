package io.orderline.core.dialogue;

import io.orderline.core.call.TurnInput;
import io.orderline.core.order.Order;
import io.orderline.core.understanding.Act;
import io.orderline.core.understanding.Intent;
import io.orderline.core.understanding.Slot;
import io.orderline.core.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Reads the caller's input in the light of the question that is open. */
record Interpreter(FlowBook book, DialogueState state) {

  Reading read(Step open, TurnInput input, Understanding understanding) {
    return switch (input) {
      case TurnInput.Silence _ -> new Reading.Silent();
      case TurnInput.Unheard _ -> new Reading.Unheard();
      case TurnInput.Keyed(String keys) -> keyed(open, keys);
      case TurnInput.Heard(var transcript) -> heard(open, transcript.text(), understanding);
      case TurnInput.Mumbled _,
          TurnInput.Started _,
          TurnInput.TransferFailed _,
          TurnInput.HungUp _ ->
          new Reading.Unclear();
    };
  }

  private Reading keyed(Step open, String keys) {
    String digits = keys.replaceAll("[*#]", "");
    if (digits.isEmpty()) {
      return keys.contains("*") ? new Reading.Again() : new Reading.Unclear();
    }
    if (open instanceof Step.Ask ask && ask.menu().containsKey(digits)) {
      return new Reading.Wants(List.of(ask.menu().get(digits)));
    }
    if (open instanceof Step.Ask ask
        && ask.expect() instanceof Expect.Digits(int min, int max)
        && digits.length() >= min
        && digits.length() <= max) {
      return new Reading.Filled(digits, List.of());
    }
    if (open instanceof Step.Ask ask && ask.choices().containsKey(digits)) {
      return new Reading.Filled(ask.choices().get(digits), List.of());
    }
    if (digits.equals("0")) {
      return new Reading.Wants(List.of(FlowBook.HUMAN));
    }
    if (open instanceof Step.Choose && digits.length() == 1) {
      return picked(digits);
    }
    if (open instanceof Step.Ask ask && ask.expect() instanceof Expect.YesNo) {
      return digits.equals("1")
          ? new Reading.Yes()
          : digits.equals("2") ? new Reading.No() : new Reading.Unclear();
    }
    return new Reading.Unclear();
  }

  private Reading heard(Step open, String text, Understanding understood) {
    return answer(open, text, understood)
        .or(() -> instead(understood))
        .or(() -> wish(understood))
        .or(() -> words(open, text, understood))
        .or(() -> understood.act().flatMap(act -> act(open, act)))
        .or(
            () ->
                understood
                    .intent()
                    .filter(Intent.GREETING::equals)
                    .map(_ -> new Reading.Courtesy()))
        .orElseGet(Reading.Unclear::new);
  }

  /** What fits the question itself; a person asked for always comes first. */
  private Optional<Reading> answer(Step open, String text, Understanding understood) {
    if (understood.intent().filter(Intent.HUMAN_AGENT::equals).isPresent()) {
      return Optional.of(new Reading.Wants(List.of(FlowBook.HUMAN)));
    }
    return switch (open) {
      case Step.Ask ask when ask.expect() instanceof Expect.Digits(int min, int max) ->
          digits(understood, min, max);
      case Step.Ask ask when ask.expect() instanceof Expect.YesNo ->
          understood
              .act()
              .filter(Act.YES::equals)
              .<Reading>map(_ -> new Reading.Yes())
              .or(() -> instead(understood))
              .or(() -> corrected(understood))
              .or(() -> wish(understood))
              .or(() -> understood.act().filter(Act.NO::equals).map(_ -> new Reading.No()));
      case Step.Ask ask when ask.expect() instanceof Expect.Value(String kind) ->
          understood
              .slot(kind)
              .filter(slot -> slot.problem().isEmpty())
              .map(slot -> new Reading.Filled(slot.value(), slot.alternatives()));
      case Step.Choose _ ->
          byNumber(understood)
              .or(() -> understood.slot(Slot.CHOICE).map(slot -> picked(slot.value())))
              .or(() -> named(text));
      default -> Optional.empty();
    };
  }

  private static Optional<Reading> digits(Understanding understood, int min, int max) {
    return understood
        .slot(Slot.DIGITS)
        .filter(slot -> slot.value().length() >= min && slot.value().length() <= max)
        .map(slot -> new Reading.Filled(slot.value(), slot.alternatives()));
  }

  /** 不是退货，是换货: what is open gives way. */
  private Optional<Reading> instead(Understanding understood) {
    boolean refuses =
        understood.act().filter(act -> act == Act.NO || act == Act.CORRECTION).isPresent();
    return refuses && state.stack().size() > 1
        ? flows(understood).stream().findFirst().map(Reading.Instead::new)
        : Optional.empty();
  }

  /** Another value for something that was collected: 不对，是尺码不合适. */
  private Optional<Reading> corrected(Understanding understood) {
    return understood.slots().stream()
        .filter(slot -> slot.problem().isEmpty() && state.slots().containsKey(slot.name()))
        .filter(slot -> !state.slots().get(slot.name()).equals(slot.value()))
        .findFirst()
        .map(slot -> new Reading.Corrected(slot.name(), slot.value()));
  }

  /** Free words answer a question for words, unless they do something in the dialogue. */
  private static Optional<Reading> words(Step open, String text, Understanding understood) {
    return open instanceof Step.Ask ask
            && ask.expect() instanceof Expect.Words
            && understood.act().isEmpty()
        ? Optional.of(new Reading.Filled(text, List.of()))
        : Optional.empty();
  }

  private Optional<Reading> wish(Understanding understood) {
    List<String> flows = flows(understood);
    return flows.isEmpty() ? Optional.empty() : Optional.of(new Reading.Wants(flows));
  }

  /** The flows that the caller's wishes start, at most two, without those that are open. */
  private List<String> flows(Understanding understood) {
    return understood.wishes().stream()
        .flatMap(wish -> book.startedBy(wish.intent().name()).stream())
        .filter(flow -> state.stack().stream().noneMatch(frame -> frame.flow().equals(flow)))
        .distinct()
        .limit(2)
        .toList();
  }

  private static Optional<Reading> act(Step open, Act act) {
    boolean leads = open instanceof Step.Ask ask && ask.no().isPresent();
    boolean wish = open instanceof Step.Ask ask && ask.expect() instanceof Expect.Wish;
    return switch (act) {
      case REPEAT -> Optional.of(new Reading.Again());
      case HOLD_ON -> Optional.of(new Reading.Wait());
      case GOODBYE -> Optional.of(new Reading.Bye());
      case YES -> leads ? Optional.of(new Reading.Yes()) : Optional.empty();
      case NO ->
          leads
              ? Optional.of(new Reading.No())
              : wish ? Optional.empty() : Optional.of(new Reading.Drop());
      case CORRECTION -> Optional.empty();
    };
  }

  private Reading picked(String choice) {
    int options = options().size();
    int index = choice.equals("last") ? options - 1 : Integer.parseInt(choice) - 1;
    return index >= 0 && index < options ? new Reading.Picked(index) : new Reading.Unclear();
  }

  /** The only order, read out or not, whose number ends in the digits said. */
  private Optional<Reading> byNumber(Understanding understood) {
    return understood
        .slot(Slot.DIGITS)
        .filter(slot -> slot.value().length() >= 4)
        .flatMap(slot -> only(orders(), order -> order.number().value().endsWith(slot.value())));
  }

  private static Optional<Reading> only(List<Order> orders, Predicate<Order> fits) {
    int[] fitting =
        IntStream.range(0, orders.size()).filter(i -> fits.test(orders.get(i))).toArray();
    return fitting.length == 1 ? Optional.of(new Reading.Picked(fitting[0])) : Optional.empty();
  }

  /**
   * The only order of which the caller said the name of an article, or a part of it of two
   * characters or more.
   */
  private Optional<Reading> named(String text) {
    List<Order> options = options();
    for (int length = text.length(); length >= 2; length--) {
      for (int start = 0; start + length <= text.length(); start++) {
        String part = text.substring(start, start + length);
        Optional<Reading> only = only(options, order -> contains(order, part));
        if (only.isPresent()) {
          return only;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean contains(Order order, String part) {
    return order.lines().stream().anyMatch(line -> line.product().contains(part));
  }

  private List<Order> options() {
    return Questions.menu(state);
  }

  private List<Order> orders() {
    return Questions.orders(state);
  }
}
