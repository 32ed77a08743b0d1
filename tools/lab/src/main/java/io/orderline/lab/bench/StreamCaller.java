package io.orderline.lab.bench;

import io.orderline.audio.G711;
import io.orderline.simulator.telephone.Line;
import io.orderline.simulator.telephone.StreamedCall;
import io.orderline.simulator.telephone.Telephone;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * A caller on a stream who is asked for a number and reads one aloud, again and again: each time a
 * new call, because who is not found twice is put through to a person.
 */
record StreamCaller(
    Line line,
    Telephone telephone,
    HttpClient client,
    ScheduledExecutorService ticker,
    List<CallersLine> numbers,
    int first,
    BooleanSupplier over)
    implements Callable<List<StreamCaller.Turn>> {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** So long a caller listens before he presses a key; the line learns meanwhile how it echoes. */
  private static final Duration LISTENS = Duration.ofMillis(1500);

  private static final String CALLED = "+862160000000";

  /** What came of a turn. */
  sealed interface Turn {
    /** From the last sound of the caller's voice to the first of the answer, in nanoseconds. */
    record Answered(long nanos) implements Turn {}

    /** The line spoke while the caller still did: he was taken to have finished. */
    record Cut() implements Turn {}

    /** Nothing was heard in time, or the line went on speaking over the caller. */
    record Unanswered(String why) implements Turn {}
  }

  @Override
  public List<Turn> call() throws Exception {
    List<Turn> turns = new ArrayList<>();
    for (int i = first; !over.getAsBoolean(); i++) {
      turns.add(turn(numbers.get(i % numbers.size())));
    }
    return turns;
  }

  private Turn turn(CallersLine number) throws IOException, InterruptedException {
    try (StreamedCall call =
        new StreamedCall(line, telephone.dialOn("stream", "withheld", CALLED), client, ticker)) {
      call.stream().playout().awaitSound(PATIENCE);
      Thread.sleep(LISTENS);
      call.stream().playout().listen();
      call.stream().press("1");
      call.stream().playout().awaitClear(PATIENCE);
      call.stream().playout().listen();
      call.stream().playout().awaitSound(PATIENCE);
      call.stream().playout().listen();
      call.stream().voice().say(G711.toMulaw(number.samples()));
      call.stream().playout().awaitClear(PATIENCE);
      call.stream().playout().listen();
      while (call.stream().voice().saidAt() == 0) {
        Thread.sleep(5);
      }
      call.stream().playout().awaitSound(PATIENCE);
      long nanos = call.stream().playout().soundAt() - call.stream().voice().saidAt();
      call.stream().hangUp();
      return nanos < 0 ? new Turn.Cut() : new Turn.Answered(nanos);
    } catch (TimeoutException e) {
      return new Turn.Unanswered(e.getMessage());
    }
  }
}
