package io.orderline.simulator.caller;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is measured while a call is held. Not for several threads. */
final class CallMeasurements {
  private final long began = System.nanoTime();
  private final List<Integer> latencies = new ArrayList<>();
  private final List<Integer> bargeIns = new ArrayList<>();
  private int cuts;
  private String said = "";
  private String heard = "";
  private int errors;

  /** The line spoke at that time, in nanoseconds; the caller had ended at the other. */
  void answered(long saidAt, long soundAt) {
    if (soundAt > saidAt) {
      latencies.add((int) ((soundAt - saidAt) / 1_000_000));
    } else {
      cuts++;
    }
  }

  /** The caller began to speak at that time, and the line stopped at the other. */
  void interrupted(long begunAt, long silentAt) {
    bargeIns.add((int) ((silentAt - begunAt) / 1_000_000));
  }

  /**
   * Compares what was said with all that the line took it for.
   *
   * @return whether one of its readings is right
   */
  boolean understood(Utterance words, List<RecordedTurn> record) {
    said = words.said();
    heard =
        record.stream()
            .flatMap(turn -> turn.readings().stream())
            .min(Comparator.comparingInt(words::errors))
            .orElse("");
    errors = Math.min(words.length(), words.errors(heard));
    return errors == 0;
  }

  CallReport report(String call, Persona persona, boolean done, Optional<String> failure) {
    double seconds = (System.nanoTime() - began) / 1e9;
    return new CallReport(
        call, persona, done, failure, latencies, bargeIns, cuts, said, heard, errors, seconds);
  }
}
