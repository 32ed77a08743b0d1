package io.orderline.core.dialogue;

import io.orderline.core.understanding.Slot;
import io.orderline.core.understanding.Understanding;
import java.util.Set;

/** Keeps the values that a caller names along with something else. */
record Values(MoveBuilder work) {
  private static final int SHORTEST_NUMBER = 4;

  /** Takes the values that the caller named with the request, so that they are not asked for. */
  void remember(Understanding understanding) {
    for (Slot slot : understanding.slots()) {
      switch (slot.name()) {
        case Slot.CHOICE, Wishes.ASKED -> {}
        case Slot.DIGITS -> {
          if (slot.value().length() >= SHORTEST_NUMBER) {
            work.memory.fill(slot.name(), slot.value(), slot.alternatives());
          }
        }
        default -> {
          if (slot.problem().map(Values::part).orElse(true)) {
            keep(slot);
          }
        }
      }
    }
  }

  /** Whether a value only lacks something, and is right as far as it goes. */
  private static boolean part(String problem) {
    return problem.contains("_without_") || problem.endsWith("_incomplete");
  }

  /** Takes the variant that comes with a yes: 换吧，换大一号的. */
  void complete(Understanding understanding) {
    understanding
        .slot(Correction.VARIANT)
        .filter(_ -> work.flow().details().contains(Correction.VARIANT))
        .filter(_ -> work.memory.slot(Correction.VARIANT).isEmpty())
        .ifPresent(this::keep);
  }

  /** Takes the values that the ticket of the open flow needs, and that were said along. */
  void takeAlong(Understanding understanding) {
    Set<String> needed = work.flow().details();
    understanding.slots().stream()
        .filter(slot -> needed.contains(slot.name()))
        .filter(slot -> slot.problem().map(Values::part).orElse(true))
        .forEach(this::keep);
  }

  /** Keeps a value; what it lacks is kept beside it, so that only that is asked for. */
  private void keep(Slot slot) {
    work.memory.fill(slot.name(), slot.value(), slot.alternatives());
    slot.problem()
        .ifPresentOrElse(
            problem -> work.memory.set(slot.name() + Questions.PROBLEM, problem),
            () -> work.memory.forget(slot.name() + Questions.PROBLEM));
  }
}
