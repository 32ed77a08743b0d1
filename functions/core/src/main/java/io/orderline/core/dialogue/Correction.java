package io.orderline.core.dialogue;

import io.orderline.core.understanding.Act;
import io.orderline.core.understanding.Understanding;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads another value for something that was collected: 不对，是尺码不合适. */
record Correction(FlowBook book, DialogueState state) {
  private static final Pattern LEAD_IN =
      Pattern.compile("^.*?(?:不对|错了|不是|改成)[,，。 ]*(?:应该)?(?:是|改成|要的是|说的是)?");

  Optional<Reading> read(Step.Ask open, String text, Understanding understood) {
    return understood.slots().stream()
        .filter(slot -> slot.problem().isEmpty() && state.slots().containsKey(slot.name()))
        .filter(slot -> !state.slots().get(slot.name()).equals(slot.value()))
        .findFirst()
        .<Reading>map(slot -> new Reading.Corrected(slot.name(), slot.value()))
        .or(() -> reworded(open, text, understood));
  }

  /** Other words for those that were collected: 不对，是人民路八号. */
  private Optional<Reading> reworded(Step.Ask open, String text, Understanding understood) {
    String rest = LEAD_IN.matcher(text).replaceFirst("").strip();
    return understood.act().filter(Act.CORRECTION::equals).isPresent() && !rest.isEmpty()
        ? worded(open).map(ask -> new Reading.Corrected(ask.slot(), rest))
        : Optional.empty();
  }

  /** The last question for words of the open flow that has been answered. */
  private Optional<Step.Ask> worded(Step.Ask open) {
    return book.flow(state.stack().getLast().flow()).steps().values().stream()
        .takeWhile(step -> !step.id().equals(open.id()))
        .filter(Step.Ask.class::isInstance)
        .map(Step.Ask.class::cast)
        .filter(ask -> ask.expect() instanceof Expect.Words && state.slot(ask.slot()).isPresent())
        .reduce((_, later) -> later);
  }
}
