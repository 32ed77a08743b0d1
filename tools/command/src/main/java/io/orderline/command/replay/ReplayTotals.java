package io.orderline.command.replay;

import io.orderline.core.replay.ReplayedCall;
import io.orderline.core.replay.TurnDifference;
import java.util.List;
import java.util.function.Predicate;

/** The counts of a replay. */
record ReplayTotals(
    int calls,
    int same,
    int otherwise,
    int turns,
    long turnsSaidOtherwise,
    long turnsBookedOtherwise,
    long turnsLeftOtherwise,
    long diverged,
    long turnsWithUnknownAnswers) {

  static ReplayTotals of(List<ReplayedCall> calls) {
    int same = Math.toIntExact(calls.stream().filter(ReplayedCall::same).count());
    return new ReplayTotals(
        calls.size(),
        same,
        calls.size() - same,
        calls.stream().mapToInt(ReplayedCall::turns).sum(),
        count(calls, TurnDifference::saidOtherwise),
        count(calls, TurnDifference::bookedOtherwise),
        count(calls, TurnDifference::leftOtherwise),
        calls.stream().filter(call -> call.divergedAt().isPresent()).count(),
        count(calls, turn -> !turn.unknown().isEmpty()));
  }

  private static long count(List<ReplayedCall> calls, Predicate<TurnDifference> which) {
    return calls.stream().flatMap(call -> call.differences().stream()).filter(which).count();
  }
}
