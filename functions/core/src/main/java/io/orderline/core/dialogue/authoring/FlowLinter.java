package io.orderline.core.dialogue.authoring;

import io.orderline.core.dialogue.Expect;
import io.orderline.core.dialogue.Flow;
import io.orderline.core.dialogue.FlowBook;
import io.orderline.core.dialogue.Knowledge;
import io.orderline.core.dialogue.Prompts;
import io.orderline.core.dialogue.Step;
import io.orderline.core.dialogue.Text;
import io.orderline.core.ticket.TicketKind;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks a whole book of flows, so that a mistake is met by its author and never by a caller. */
public final class FlowLinter {
  private final Map<String, Draft> byFlow = new HashMap<>();
  private final List<Mistake> mistakes;

  private FlowLinter(List<Mistake> mistakes) {
    this.mistakes = mistakes;
  }

  /**
   * Adds what is wrong with these flows, taken together, to the mistakes; an empty list means they
   * are fit to run.
   */
  public static void lint(List<Draft> drafts, List<Mistake> mistakes) {
    new FlowLinter(mistakes).lint(drafts);
  }

  private void lint(List<Draft> drafts) {
    var intents = new HashMap<String, String>();
    for (Draft draft : drafts) {
      draft.flow().ifPresent(flow -> declare(draft, flow, intents));
    }
    for (String required : FlowBook.REQUIRED) {
      if (!byFlow.containsKey(required)) {
        mistakes.add(
            new Mistake(
                "flow-missing", "flows", 0, "there must be a flow named `" + required + "`"));
      }
    }
    byFlow.values().forEach(draft -> check(draft, draft.flow().orElseThrow()));
  }

  private void declare(Draft draft, Flow flow, Map<String, String> intents) {
    if (byFlow.putIfAbsent(flow.name(), draft) != null) {
      mistake(
          draft,
          1,
          "flow-twice",
          "the flow `" + flow.name() + "` exists already in " + byFlow.get(flow.name()).file());
    }
    for (String intent : flow.intents()) {
      String other = intents.putIfAbsent(intent, flow.name());
      if (other != null) {
        mistake(
            draft,
            1,
            "intent-twice",
            "the intent `" + intent + "` already starts the flow `" + other + "`");
      }
    }
  }

  private void check(Draft draft, Flow flow) {
    for (Step step : flow.steps().values()) {
      int line = draft.lines().getOrDefault(step.id(), 0);
      targets(draft, flow, step, line);
      flowsNamed(step)
          .filter(name -> !byFlow.containsKey(name))
          .forEach(
              name ->
                  mistake(
                      draft,
                      line,
                      "flow-unknown",
                      "there is no flow `" + name + "`" + Nearest.hint(name, byFlow.keySet())));
      texts(step)
          .flatMap(text -> text.places().stream())
          .filter(name -> !readable(name))
          .forEach(
              name ->
                  mistake(
                      draft,
                      line,
                      "place-unknown",
                      "nothing is called `{"
                          + name
                          + "}`"
                          + Nearest.hint(name, Knowledge.known())
                          + "; known are: "
                          + String.join(", ", Knowledge.known())));
      answers(draft, flow, step, line);
    }
    unreachable(draft, flow);
    endless(draft, flow);
  }

  private void targets(Draft draft, Flow flow, Step step, int line) {
    step.targets().stream()
        .filter(target -> !target.equals(Step.END) && !flow.steps().containsKey(target))
        .distinct()
        .forEach(
            target ->
                mistake(
                    draft,
                    line,
                    "step-unknown",
                    "there is no step `"
                        + target
                        + "` in this flow"
                        + Nearest.hint(target, flow.steps().keySet())
                        + "; to leave the flow, write `end`"));
  }

  private void answers(Draft draft, Flow flow, Step step, int line) {
    if (step instanceof Step.Ask ask
        && ask.expect() instanceof Expect.YesNo
        && (ask.yes().isEmpty() || ask.no().isEmpty())) {
      mistake(
          draft,
          line,
          "yes-no",
          "a yes-or-no question needs `yes:` and `no:` with the steps they lead to");
    }
    if (step instanceof Step.Book booking && TicketKind.coded(booking.kind()).isEmpty()) {
      List<String> kinds = Stream.of(TicketKind.values()).map(TicketKind::code).toList();
      mistake(
          draft,
          line,
          "book",
          "there is no ticket of the kind `"
              + booking.kind()
              + "`"
              + Nearest.hint(booking.kind(), kinds)
              + "; known are: "
              + String.join(", ", kinds));
    }
    if (step instanceof Step.When when && !readable(when.condition().name())) {
      mistake(
          draft,
          line,
          "place-unknown",
          "nothing is called `"
              + when.condition().name()
              + "`"
              + Nearest.hint(when.condition().name(), Knowledge.known()));
    }
    if (step instanceof Step.Retry retry && !(flow.steps().get(retry.step()) instanceof Step.Ask)) {
      mistake(draft, line, "retry", "`retry:` names a question of this flow");
    }
  }

  private void unreachable(Draft draft, Flow flow) {
    Set<String> reached = reach(flow, List.of(flow.firstStep()), false);
    flow.steps().keySet().stream()
        .filter(id -> !reached.contains(id))
        .forEach(
            id ->
                mistake(
                    draft,
                    draft.lines().getOrDefault(id, 0),
                    "step-unreachable",
                    "no step leads to `"
                        + id
                        + "`: name it in a `next:` or a route, or delete it"));
  }

  /** A circle of steps none of which waits for the caller would never end. */
  private void endless(Draft draft, Flow flow) {
    for (Step step : flow.steps().values()) {
      if (!pauses(step) && reach(flow, step.targets(), true).contains(step.id())) {
        mistake(
            draft,
            draft.lines().getOrDefault(step.id(), 0),
            "endless",
            "these steps go in a circle without a question: let one of them lead elsewhere");
        return;
      }
    }
  }

  private static Set<String> reach(Flow flow, List<String> from, boolean stopAtPauses) {
    var reached = new HashSet<String>();
    var open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      String id = open.pop();
      Step step = flow.steps().get(id);
      if (step != null && reached.add(id) && !(stopAtPauses && pauses(step))) {
        open.addAll(step.targets());
      }
    }
    return reached;
  }

  /** A retry ends by its own count, so a circle through it is not endless. */
  private static boolean pauses(Step step) {
    return step instanceof Step.Ask || step instanceof Step.Choose || step instanceof Step.Retry;
  }

  private static Stream<String> flowsNamed(Step step) {
    return switch (step) {
      case Step.Run run -> Stream.of(run.flow());
      case Step.Ask ask -> ask.menu().values().stream();
      default -> Stream.empty();
    };
  }

  private static Stream<Text> texts(Step step) {
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

  /** A known name, or a slot that some question fills or some ticket takes along. */
  private boolean readable(String name) {
    return Knowledge.known().contains(name)
        || byFlow.values().stream()
            .map(Draft::flow)
            .flatMap(Optional::stream)
            .flatMap(flow -> flow.steps().values().stream())
            .anyMatch(step -> fills(step, name));
  }

  private static boolean fills(Step step, String slot) {
    return switch (step) {
      case Step.Ask ask -> ask.slot().equals(slot);
      case Step.Book book -> book.details().contains(slot);
      default -> false;
    };
  }

  private void mistake(Draft draft, int line, String code, String what) {
    mistakes.add(new Mistake(code, draft.file(), line, what));
  }
}
