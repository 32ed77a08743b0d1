package io.orderline.core.dialogue;

import io.orderline.core.call.TurnInput;
import io.orderline.core.understanding.Act;
import io.orderline.core.understanding.Intent;
import io.orderline.core.understanding.Slot;
import io.orderline.core.understanding.Understanding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the caller's input in the light of the question that is open. */
record Interpreter(FlowBook book, DialogueState state) {
  private static final Pattern FIRST = Pattern.compile("^(?:那|等一?下|等等|你|您|麻烦|请)*(?:先|不是|不对)");

  Reading read(Step open, TurnInput input, Understanding understanding) {
    return switch (input) {
      case TurnInput.Silence _ -> new Reading.Silent();
      case TurnInput.Unheard _ -> new Reading.Unheard();
      case TurnInput.Keyed(String keys) -> new Keypad(state).read(open, keys);
      case TurnInput.Heard(var transcript) -> heard(open, transcript.text(), understanding);
      case TurnInput.Mumbled _,
          TurnInput.Started _,
          TurnInput.TransferFailed _,
          TurnInput.HungUp _ ->
          new Reading.Unclear();
    };
  }

  private Reading heard(Step open, String text, Understanding understood) {
    return answer(open, text, understood)
        .or(() -> first(text) ? Optional.empty() : words(open, text, understood))
        .or(() -> instead(understood))
        .or(() -> wish(understood))
        .or(() -> words(open, text, understood))
        .or(() -> understood.act().flatMap(act -> act(open, act)))
        .or(
            () ->
                understood
                    .intent()
                    .filter(Intent.GREETING::equals)
                    .map(_ -> new Reading.Courtesy(text.contains("谢"))))
        .orElseGet(Reading.Unclear::new);
  }

  /** What fits the question itself; a person asked for comes before all but a plain value. */
  private Optional<Reading> answer(Step open, String text, Understanding understood) {
    if (open instanceof Step.Ask ask && ask.expect() instanceof Expect.Value(String kind)) {
      return value(ask, kind, text, understood).or(() -> person(understood));
    }
    return person(understood).or(() -> spoken(open, text, understood));
  }

  private Optional<Reading> person(Understanding understood) {
    return understood.intent().filter(Intent.HUMAN_AGENT::equals).isPresent()
            && !state.seeksPerson()
        ? Optional.of(new Reading.Wants(List.of(FlowBook.HUMAN)))
        : Optional.empty();
  }

  private Optional<Reading> spoken(Step open, String text, Understanding understood) {
    return switch (open) {
      case Step.Ask ask when ask.expect() instanceof Expect.Digits(int min, int max) ->
          digits(understood, min, max);
      case Step.Ask ask when ask.expect() instanceof Expect.YesNo ->
          understood
              .act()
              .filter(Act.YES::equals)
              .<Reading>map(_ -> new Reading.Yes())
              .or(() -> instead(understood))
              .or(() -> new Correction(book, state).read(ask, text, understood))
              .or(() -> wish(understood))
              .or(() -> understood.act().filter(Act.NO::equals).map(_ -> new Reading.No()));
      case Step.Choose _ -> new OrderPick(state).read(text, understood);
      default -> Optional.empty();
    };
  }

  private static Optional<Reading> value(
      Step.Ask ask, String kind, String text, Understanding understood) {
    return understood
        .slot(kind)
        .<Reading>map(
            slot ->
                slot.problem().isEmpty()
                    ? new Reading.Filled(slot.value(), slot.alternatives())
                    : new Reading.Unclear())
        .or(() -> chosen(ask, text));
  }

  private static Optional<Reading> digits(Understanding understood, int min, int max) {
    return understood
        .slot(Slot.DIGITS)
        .filter(slot -> slot.value().length() >= min && slot.value().length() <= max)
        .map(slot -> new Reading.Filled(slot.value(), slot.alternatives()));
  }

  /** The value of the only choice whose word was said. */
  private static Optional<Reading> chosen(Step.Ask ask, String text) {
    List<String> values =
        ask.choices().entrySet().stream()
            .filter(choice -> !choice.getKey().matches("[0-9]+"))
            .filter(choice -> text.contains(choice.getKey()))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return values.size() == 1
        ? Optional.of(new Reading.Filled(values.getFirst(), List.of()))
        : Optional.empty();
  }

  /** 不是退货，是换货: what is open gives way. */
  private Optional<Reading> instead(Understanding understood) {
    boolean refuses =
        understood.act().filter(act -> act == Act.NO || act == Act.CORRECTION).isPresent();
    return refuses && state.stack().size() > 1
        ? flows(understood).stream()
            .findFirst()
            .or(() -> anew(understood))
            .map(Reading.Instead::new)
        : Optional.empty();
  }

  /** 不是，我问的是…: a flow that only answers begins again with another question. */
  private Optional<String> anew(Understanding understood) {
    return state
        .open()
        .map(Frame::flow)
        .filter(flow -> !book.flow(flow).books())
        .filter(
            flow ->
                understood.wishes().stream()
                    .anyMatch(wish -> book.flow(flow).intents().contains(wish.intent().name())));
  }

  /** Whether something else shall come first, or this not at all: 先帮我…, 不是退货，…. */
  private static boolean first(String text) {
    return FIRST.matcher(text).find();
  }

  /**
   * Free words answer a question for words, whatever they speak of, unless they do something in the
   * dialogue.
   */
  private static Optional<Reading> words(Step open, String text, Understanding understood) {
    return open instanceof Step.Ask ask
            && ask.expect() instanceof Expect.Words
            && understood.act().filter(act -> act != Act.CORRECTION).isEmpty()
        ? Optional.of(new Reading.Filled(text, List.of()))
        : Optional.empty();
  }

  private Optional<Reading> wish(Understanding understood) {
    List<String> flows = flows(understood);
    return flows.isEmpty() ? Optional.empty() : Optional.of(new Reading.Wants(flows));
  }

  /** The flows that the caller's wishes start, at most two, without those that are open. */
  private List<String> flows(Understanding understood) {
    // 坏了，我要退货: the clause that gives the reason is no wish of its own
    boolean reasoned = understood.slot("reason").isPresent();
    return understood.wishes().stream()
        .flatMap(wish -> book.startedBy(wish.intent().name()).stream())
        .filter(flow -> !state.runs(flow))
        .filter(flow -> !(flow.equals(FlowBook.HUMAN) && state.seeksPerson()))
        .distinct()
        .limit(reasoned ? 1 : 2)
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
}
