package io.orderline.lab.bench;

import io.orderline.core.call.Expectation;
import io.orderline.transcribe.Transcriber;
import io.orderline.transcribe.grammar.Grammar;
import io.orderline.transcribe.live.Follower;
import io.orderline.transcribe.live.Silences;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.vosk.Model;
import org.vosk.Recognizer;

/**
 * How many lines all cores together could follow, were nothing else to be done: by bare libvosk,
 * and by our whole way from samples to a judged transcript, on the same sound.
 */
record LiveFloor(Model bare, Optional<Grammar> grammar, Transcriber transcriber, int cores) {
  private static final int FRAME = CallersLine.RATE / 50;
  private static final int ALTERNATIVES = 20;
  private static final int LONGEST_MILLIS = 20_000;

  /** Seconds of sound that one second of bare libvosk follows. */
  double bareLines(List<CallersLine> lines, double pause) throws Exception {
    return lines(lines, pause, this::listenBare);
  }

  /** Seconds of sound that one second of ours follows. */
  double ourLines(List<CallersLine> lines, double pause) throws Exception {
    return lines(lines, pause, this::listenOurs);
  }

  private interface Listening {
    void listen(short[] sound) throws IOException;
  }

  private double lines(List<CallersLine> lines, double pause, Listening listening)
      throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(cores)) {
      long started = System.nanoTime();
      List<Callable<Void>> work =
          lines.stream()
              .<Callable<Void>>map(
                  line ->
                      () -> {
                        listening.listen(line.thenSilence(pause));
                        return null;
                      })
              .toList();
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
      double seconds = lines.stream().mapToDouble(line -> line.seconds() + pause).sum();
      return seconds / ((System.nanoTime() - started) / 1e9);
    }
  }

  private void listenBare(short[] sound) throws IOException {
    try (Recognizer recognizer =
        grammar.isPresent()
            ? new Recognizer(bare, CallersLine.RATE, grammar.get().json())
            : new Recognizer(bare, CallersLine.RATE)) {
      recognizer.setWords(true);
      recognizer.setMaxAlternatives(ALTERNATIVES);
      for (int at = 0; at + FRAME <= sound.length; at += FRAME) {
        recognizer.acceptWaveForm(Arrays.copyOfRange(sound, at, at + FRAME), FRAME);
      }
      recognizer.getFinalResult();
    }
  }

  private void listenOurs(short[] sound) {
    try (Follower follower =
        Follower.on(
            transcriber, List.of(), CallersLine.RATE, Silences.USUAL, LONGEST_MILLIS, _ -> {})) {
      for (int at = 0; at + FRAME <= sound.length; at += FRAME) {
        follower.follow(Arrays.copyOfRange(sound, at, at + FRAME), new Expectation.Digits(4, 11));
      }
    }
  }

  /** How long bare libvosk takes from the last sample to its answer, on an idle machine. */
  long bareAnswerNanos(CallersLine line) throws IOException {
    try (Recognizer recognizer =
        new Recognizer(bare, CallersLine.RATE, grammar.orElseThrow().json())) {
      recognizer.setMaxAlternatives(ALTERNATIVES);
      short[] sound = line.samples();
      int last = sound.length - 3 * FRAME;
      for (int at = 0; at + FRAME <= last; at += FRAME) {
        recognizer.acceptWaveForm(Arrays.copyOfRange(sound, at, at + FRAME), FRAME);
      }
      long started = System.nanoTime();
      recognizer.acceptWaveForm(Arrays.copyOfRange(sound, last, sound.length), 3 * FRAME);
      recognizer.getFinalResult();
      return System.nanoTime() - started;
    }
  }
}
