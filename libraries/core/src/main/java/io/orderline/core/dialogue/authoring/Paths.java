package io.orderline.core.dialogue.authoring;

import io.orderline.core.dialogue.Flow;
import io.orderline.core.dialogue.Step;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ways through a flow. */
record Paths(Flow flow) {

  /** The steps that no way leads to. */
  List<String> unreachable() {
    Set<String> reached = reach(List.of(flow.firstStep()), false);
    return flow.steps().keySet().stream().filter(id -> !reached.contains(id)).toList();
  }

  /** A step from which one comes back to it without ever waiting for the caller. */
  Optional<String> endless() {
    return flow.steps().values().stream()
        .filter(step -> !pauses(step) && reach(step.targets(), true).contains(step.id()))
        .map(Step::id)
        .findFirst();
  }

  private Set<String> reach(Collection<String> from, boolean stopAtPauses) {
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
}
