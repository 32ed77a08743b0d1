package io.orderline.transcribe.pool;

import io.orderline.core.speech.Recognition;
import io.orderline.core.speech.RecognizerFailed;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * The threads on which audio is decoded: as many as pay, a short queue before them, and then {@link
 * Recognition.Busy}.
 */
public final class DecodingPool implements AutoCloseable {
  private final ThreadPoolExecutor threads;
  private final Duration timeout;

  /**
   * @param size threads; decoding is pure computing, so more than cores do not help
   * @param waiting pieces of audio that may wait for a thread
   * @param timeout from arrival to answer, waiting included
   */
  public DecodingPool(int size, int waiting, Duration timeout) {
    ThreadFactory named = Thread.ofPlatform().daemon().name("transcribe-", 1).factory();
    this.threads =
        new ThreadPoolExecutor(
            size, size, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), named);
    this.timeout = timeout;
  }

  /**
   * Runs the decoding on a thread of the pool.
   *
   * @param decoding is given a question: is the answer still wanted?
   * @return the outcome, or busy; fails with {@link RecognizerFailed} when time runs out
   */
  public CompletionStage<Recognition> submit(Function<BooleanSupplier, Recognition> decoding) {
    CompletableFuture<Recognition> answer = new CompletableFuture<>();
    try {
      threads.execute(() -> run(decoding, answer));
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedFuture(new Recognition.Busy());
    }
    // The time-out completes the answer itself, which is how the decoding learns to stop.
    answer.orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
    return answer.exceptionallyCompose(
        fault ->
            CompletableFuture.failedFuture(
                fault instanceof TimeoutException
                    ? new RecognizerFailed("no transcript within " + timeout, fault)
                    : fault));
  }

  private static void run(
      Function<BooleanSupplier, Recognition> decoding, CompletableFuture<Recognition> answer) {
    if (answer.isDone()) {
      return;
    }
    try {
      answer.complete(decoding.apply(() -> !answer.isDone()));
    } catch (RecognizerFailed e) {
      answer.completeExceptionally(e);
    } catch (RuntimeException | LinkageError e) {
      answer.completeExceptionally(new RecognizerFailed("decoding broke", e));
    }
  }

  /** Lets what is being decoded end, then returns; what waits is dropped. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      threads.awaitTermination(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
