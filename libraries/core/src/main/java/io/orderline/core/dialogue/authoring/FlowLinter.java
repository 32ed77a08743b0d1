package io.orderline.core.dialogue.authoring;

import io.orderline.core.dialogue.Flow;
import io.orderline.core.dialogue.FlowBook;
import io.orderline.core.dialogue.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks a whole book of flows, so that a mistake is met by its author and never by a caller. */
public final class FlowLinter {
  private static final Pattern APOLOGY = Pattern.compile("抱歉|对不起|不好意思|歉意");

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
    var slots =
        new Slots(byFlow.values().stream().map(Draft::flow).flatMap(Optional::stream).toList());
    byFlow.values().forEach(draft -> check(draft, draft.flow().orElseThrow(), slots));
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

  private void check(Draft draft, Flow flow, Slots slots) {
    if (flow.apologises() && !apology(flow.step(flow.firstStep()))) {
      mistake(
          draft,
          1,
          "no-apology",
          "a flow that apologises says so first: begin with `say:` and 抱歉, 对不起 or 不好意思");
    }
    StepLinter answers =
        new StepLinter(flow, byFlow.keySet(), slots, (code, what) -> mistake(draft, 1, code, what));
    flow.answers().values().forEach(answers::lint);
    for (Step step : flow.steps().values()) {
      int line = line(draft, step.id());
      new StepLinter(flow, byFlow.keySet(), slots, (code, what) -> mistake(draft, line, code, what))
          .lint(step);
    }
    var paths = new Paths(flow);
    for (String id : paths.unreachable()) {
      mistake(
          draft,
          line(draft, id),
          "step-unreachable",
          "no step leads to `" + id + "`: name it in a `next:` or a route, or delete it");
    }
    paths
        .endless()
        .ifPresent(
            id ->
                mistake(
                    draft,
                    line(draft, id),
                    "endless",
                    "these steps go in a circle without a question: let one of them lead"
                        + " elsewhere"));
  }

  private static boolean apology(Step first) {
    return first instanceof Step.Say(var _, var text, var _)
        && APOLOGY.matcher(text.template()).find();
  }

  private static int line(Draft draft, String step) {
    return draft.lines().getOrDefault(step, 0);
  }

  private void mistake(Draft draft, int line, String code, String what) {
    mistakes.add(new Mistake(code, draft.file(), line, what));
  }
}
