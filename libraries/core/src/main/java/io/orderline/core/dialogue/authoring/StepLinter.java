package io.orderline.core.dialogue.authoring;

import io.orderline.core.dialogue.Expect;
import io.orderline.core.dialogue.Flow;
import io.orderline.core.dialogue.FlowVariables;
import io.orderline.core.dialogue.Prompts;
import io.orderline.core.dialogue.Step;
import io.orderline.core.dialogue.Text;
import io.orderline.core.ticket.TicketKind;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Checks one step: where it leads, and what it names.
 *
 * @param flow that the step belongs to
 * @param flows the names of all flows
 * @param slots those of all flows
 * @param mistakes takes a code and what is wrong
 */
record StepLinter(Flow flow, Set<String> flows, Slots slots, BiConsumer<String, String> mistakes) {

  void lint(Step step) {
    targets(step);
    flowsNamed(step)
        .filter(name -> !flows.contains(name))
        .forEach(name -> mistake("flow-unknown", "there is no flow " + unknown(name, flows)));
    texts(step).forEach(this::lint);
    switch (step) {
      case Step.Ask ask -> ask(ask);
      case Step.Book book -> book(book);
      case Step.When when -> place(when.condition().name(), when.condition().name());
      case Step.Retry retry -> retry(retry);
      case Step.Assign assign -> Assignment.lint(assign, slots, mistakes);
      default -> {}
    }
  }

  /** Checks what a text names. */
  void lint(Text text) {
    text.places().forEach(name -> place("{" + name + "}", name));
  }

  private void targets(Step step) {
    step.targets().stream()
        .filter(target -> !target.equals(Step.END) && !flow.steps().containsKey(target))
        .distinct()
        .forEach(
            target ->
                mistake(
                    "step-unknown",
                    "there is no step `"
                        + target
                        + "` in this flow"
                        + Nearest.hint(target, flow.steps().keySet())
                        + "; to leave the flow, write `end`"));
  }

  /** A known name, or a slot that some question fills or some ticket takes along. */
  private void place(String written, String name) {
    Set<String> known = FlowVariables.known();
    if (!known.contains(name) && !slots.filled(name)) {
      mistake(
          "place-unknown",
          "nothing is called `"
              + written
              + "`"
              + Nearest.hint(name, known)
              + "; known are: "
              + String.join(", ", known));
    }
  }

  private void ask(Step.Ask ask) {
    if (ask.expect() instanceof Expect.YesNo && (ask.yes().isEmpty() || ask.no().isEmpty())) {
      mistake("yes-no", "a yes-or-no question needs `yes:` and `no:` with the steps they lead to");
    }
  }

  private void book(Step.Book book) {
    if (TicketKind.coded(book.kind()).isEmpty()) {
      List<String> kinds = Stream.of(TicketKind.values()).map(TicketKind::code).toList();
      mistake(
          "book",
          "there is no ticket of the kind "
              + unknown(book.kind(), kinds)
              + "; known are: "
              + String.join(", ", kinds));
    }
  }

  private void retry(Step.Retry retry) {
    if (!(flow.steps().get(retry.step()) instanceof Step.Ask)) {
      mistake("retry", "`retry:` names a question of this flow");
    }
  }

  private void mistake(String code, String what) {
    mistakes.accept(code, what);
  }

  private static String unknown(String name, Collection<String> known) {
    return "`" + name + "`" + Nearest.hint(name, known);
  }

  private static Stream<String> flowsNamed(Step step) {
    return switch (step) {
      case Step.Run run -> Stream.of(run.flow());
      case Step.Ask ask -> ask.menu().values().stream();
      default -> Stream.empty();
    };
  }

  /** What the step may say. */
  static Stream<Text> texts(Step step) {
    return switch (step) {
      case Step.Say say -> Stream.of(say.text());
      case Step.Ask ask -> texts(ask.prompts());
      case Step.Choose choose -> texts(choose.prompts());
      case Step.Transfer transfer -> Stream.of(transfer.say());
      case Step.Hangup hangup -> hangup.say().stream();
      default -> Stream.empty();
    };
  }

  private static Stream<Text> texts(Prompts prompts) {
    return Stream.of(prompts.first(), prompts.again(), prompts.keys());
  }
}
