package io.orderline.simulator.caller;

import io.orderline.simulator.server.OperatorClient;
import io.orderline.simulator.telephone.MediaStream;
import io.orderline.simulator.telephone.Playout;
import io.orderline.simulator.telephone.StreamedCall;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * What a simulated caller can do on his call. He knows an answer from a word of comfort, as people
 * do by its words, by asking the server for its record of the call.
 */
final class HeldCall {
  /** A person begins to speak so long after the line has stopped. */
  static final Duration PAUSE = Duration.ofMillis(500);

  static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int POLL_MILLIS = 100;

  private final StreamedCall call;
  private final OperatorClient operator;
  private final CallMeasurements measured;
  private int turns;

  HeldCall(StreamedCall call, OperatorClient operator, CallMeasurements measured) {
    this.call = call;
    this.operator = operator;
    this.measured = measured;
  }

  /** Waits for the line to begin to speak. */
  void awaitVoice() throws TimeoutException, InterruptedException {
    playout().awaitSound(PATIENCE);
    turns = record().size();
  }

  /** Hears the line out: until it has answered, and then been quiet for a moment. */
  void hearOut() throws TimeoutException, InterruptedException {
    playout().awaitQuiet(PAUSE, PATIENCE);
    while (!answered()) {
      playout().listen();
      playout().awaitQuiet(PAUSE, PATIENCE);
    }
  }

  void press(String keys) {
    playout().listen();
    stream().press(keys);
  }

  /** Presses keys into what the line says, and waits until it says something else. */
  void pressOver(String keys) throws TimeoutException, InterruptedException {
    press(keys);
    playout().awaitClear(PATIENCE);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!answered()) {
      if (System.nanoTime() > deadline) {
        throw new TimeoutException("keys were not answered within " + PATIENCE);
      }
      Thread.sleep(POLL_MILLIS);
    }
    playout().awaitSound(PATIENCE);
  }

  void say(Utterance words) throws TimeoutException, InterruptedException {
    playout().listen();
    stream().voice().say(words.mulaw());
    awaitAnswer(words);
  }

  /** Speaks into what the line says, and expects it to stop. */
  void sayOver(Utterance words) throws TimeoutException, InterruptedException {
    Thread.sleep(PAUSE);
    playout().listen();
    long began = System.nanoTime();
    stream().voice().say(words.mulaw());
    playout().awaitClear(PATIENCE);
    measured.interrupted(began, playout().clearedAt());
    awaitAnswer(words);
  }

  private void awaitAnswer(Utterance words) throws TimeoutException, InterruptedException {
    stream().voice().awaitSaid(PATIENCE.plus(words.lasts()));
    playout().awaitSound(PATIENCE);
    measured.answered(stream().voice().saidAt(), playout().soundAt());
  }

  /** Hangs up, and tells whether the line took what was said for what it was. */
  boolean understood(Utterance words) {
    stream().hangUp();
    call.call().hangsUp();
    return measured.understood(words, record());
  }

  private boolean answered() {
    int known = turns;
    turns = record().size();
    return turns > known;
  }

  private List<RecordedTurn> record() {
    return RecordedTurn.in(operator, call.call().id());
  }

  private MediaStream stream() {
    return call.stream();
  }

  private Playout playout() {
    return stream().playout();
  }
}
