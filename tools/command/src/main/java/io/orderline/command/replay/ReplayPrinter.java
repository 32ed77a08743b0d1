package io.orderline.command.replay;

import io.orderline.core.replay.ReplayedCall;
import io.orderline.core.replay.TurnDifference;
import io.orderline.core.replay.TurnOutcome;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Prints a replay for people: what comes out otherwise, turn by turn, and the counts. */
record ReplayPrinter(PrintWriter out) {

  void print(Map<String, ReplayedCall> calls, ReplayTotals totals) {
    calls.forEach(this::call);
    out.printf(
        "%d calls, %d turns: %d calls the same, %d otherwise%n",
        totals.calls(), totals.turns(), totals.same(), totals.otherwise());
    out.printf(
        "turns said otherwise %d, booked otherwise %d, handed over or ended otherwise %d%n",
        totals.turnsSaidOtherwise(), totals.turnsBookedOtherwise(), totals.turnsLeftOtherwise());
    out.printf(
        "calls that go another way %d, turns with an unknown answer %d%n",
        totals.diverged(), totals.turnsWithUnknownAnswers());
    out.flush();
  }

  private void call(String id, ReplayedCall call) {
    call.differences().forEach(turn -> difference(id, turn));
    call.divergedAt().ifPresent(turn -> out.printf("%s  diverged at turn %d%n", id, turn));
    if (call.replayed() < call.turns()) {
      out.printf("%s  turns %d to %d have no place%n", id, call.replayed(), call.turns() - 1);
    }
  }

  private void difference(String id, TurnDifference turn) {
    out.printf("%s  turn %d%n", id, turn.number());
    if (turn.saidOtherwise()) {
      lines("-", without(turn.before().said(), turn.now().said()));
      lines("+", without(turn.now().said(), turn.before().said()));
    }
    if (turn.bookedOtherwise()) {
      out.printf("    booked %s, now %s%n", turn.before().booked(), turn.now().booked());
    }
    if (turn.leftOtherwise()) {
      out.printf("    %s, now %s%n", left(turn.before()), left(turn.now()));
    }
    if (!turn.saidOtherwise() && !turn.bookedOtherwise() && !turn.leftOtherwise()) {
      out.printf("    details of what is asked, booked or told to the agent%n");
    }
    if (!turn.unknown().isEmpty()) {
      out.printf("    unknown: %s%n", String.join(", ", turn.unknown()));
    }
  }

  private void lines(String sign, List<String> sentences) {
    sentences.forEach(said -> out.printf("  %s %s%n", sign, Masked.text(said)));
  }

  private static List<String> without(List<String> all, List<String> these) {
    return all.stream().filter(said -> !these.contains(said)).toList();
  }

  private static String left(TurnOutcome turn) {
    return turn.handsOver() ? "handed over" : turn.leaves().isPresent() ? "ended" : "went on";
  }
}
