package io.orderline.core.clock;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * How long tests wait for what must happen. It is long because what is right is tested, not how
 * fast: the machine may be busy. Only a test that fails waits so long.
 */
public final class TestPatience {
  public static final Duration LONGEST = Duration.ofMinutes(2);

  private static final long PAUSE = Duration.ofMillis(10).toNanos();

  private TestPatience() {}

  /** What comes of a stage. */
  public static <T> T answer(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** The first answer that is there. */
  public static <T> T until(Supplier<Optional<T>> question) {
    long end = System.nanoTime() + LONGEST.toNanos();
    Optional<T> found = question.get();
    while (found.isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE);
      found = question.get();
    }
    return found.orElseThrow(() -> new AssertionError("it did not happen in " + LONGEST));
  }
}
