package io.orderline.command.bench;

import io.orderline.audio.G711;
import io.orderline.command.telephone.Line;
import io.orderline.command.telephone.StreamedCall;
import io.orderline.command.telephone.Telephone;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

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
    implements Callable<long[]> {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String CALLED = "+862160000000";

  /** What was not answered in time counts as this. */
  static final long NEVER = PATIENCE.toNanos();

  /** From the last sound of the caller's voice to the first of the answer, in nanoseconds. */
  @Override
  public long[] call() throws Exception {
    LongStream.Builder taken = LongStream.builder();
    for (int i = first; !over.getAsBoolean(); i++) {
      taken.add(turn(numbers.get(i % numbers.size())));
    }
    return taken.build().toArray();
  }

  private long turn(CallersLine number) throws IOException, InterruptedException {
    try (StreamedCall call =
        new StreamedCall(line, telephone.dialOn("stream", "withheld", CALLED), client, ticker)) {
      call.stream().playout().awaitSound(PATIENCE);
      call.stream().playout().listen();
      call.stream().press("1");
      call.stream().playout().awaitClear(PATIENCE);
      call.stream().playout().awaitSound(PATIENCE);
      call.stream().voice().say(G711.toMulaw(number.samples()));
      while (call.stream().voice().saidAt() == 0) {
        Thread.sleep(5);
      }
      long said = call.stream().voice().saidAt();
      call.stream().playout().listen();
      call.stream().playout().awaitSound(PATIENCE);
      long answered = call.stream().playout().soundAt();
      call.stream().hangUp();
      return answered - said;
    } catch (TimeoutException e) {
      return NEVER;
    }
  }
}
