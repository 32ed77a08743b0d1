package io.orderline.lab.evaluate.turns;

import io.orderline.lab.evaluate.turns.Condition.About;
import java.util.List;
import java.util.Optional;

/**
 * A case and what came of it.
 *
 * @param played empty when the server has no such shop
 * @param missed conditions that do not hold
 */
record Result(TurnCase turns, Optional<Played> played, List<Condition> missed) {
  Result {
    missed = List.copyOf(missed);
  }

  static Result of(TurnCase turns, Played played) {
    return new Result(
        turns,
        Optional.of(played),
        played.problem().isPresent() ? List.of() : turns.expectation().missed(played));
  }

  static Result skipped(TurnCase turns) {
    return new Result(turns, Optional.empty(), List.of());
  }

  /** From the worst to what is right. */
  enum Verdict {
    /** Something was booked that the caller did not want. */
    UNWANTED,
    /** What was wanted was booked, but for another order, address, reason … */
    BOOKED_WRONG,
    /** The point of the call was not reached, or the call broke off. */
    NOT_PLAYED,
    /** Nothing was booked that ought not to be, and yet it is wrong. */
    WRONG,
    SKIPPED,
    RIGHT
  }

  Verdict verdict() {
    if (played.isEmpty()) {
      return Verdict.SKIPPED;
    }
    if (played.get().problem().isPresent()) {
      return Verdict.NOT_PLAYED;
    }
    if (missed.isEmpty()) {
      return Verdict.RIGHT;
    }
    if (missed.stream().anyMatch(condition -> condition.excess().test(played.get()))) {
      return Verdict.UNWANTED;
    }
    boolean ticket = missed.stream().anyMatch(condition -> condition.about() == About.TICKET);
    return ticket && !played.get().tickets().isEmpty() ? Verdict.BOOKED_WRONG : Verdict.WRONG;
  }

  /** Why it is wrong, in the words of the file. */
  List<String> why() {
    return played
        .flatMap(Played::problem)
        .map(List::of)
        .orElseGet(() -> missed.stream().map(Condition::written).toList());
  }
}
