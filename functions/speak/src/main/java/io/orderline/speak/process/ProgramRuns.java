package io.orderline.speak.process;

import io.orderline.core.speech.SpeakerFailed;
import io.orderline.core.speech.Speech;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs of voices that are programs: so many at once, so many waiting, so long each. No shell sees
 * any argument.
 */
public final class ProgramRuns implements AutoCloseable {
  /** A minute of 48 kHz audio. */
  private static final int MOST_BYTES = 6 << 20;

  private final ThreadPoolExecutor threads;
  private final Duration timeout;

  /**
   * @param atOnce programs that run at the same time
   * @param waiting sentences that may wait for that
   * @param timeout after which a program is ended
   */
  public ProgramRuns(int atOnce, int waiting, Duration timeout) {
    this.threads =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waiting),
            Thread.ofPlatform().daemon().name("speak-", 1).factory());
    threads.allowCoreThreadTimeOut(true);
    this.timeout = timeout;
  }

  /** Does the work on a thread of these, or says that all are at work. */
  CompletionStage<Speech> submit(Callable<Speech> work) {
    var answer = new CompletableFuture<Speech>();
    try {
      threads.execute(
          () -> {
            try {
              answer.complete(work.call());
            } catch (SpeakerFailed e) {
              answer.completeExceptionally(e);
            } catch (Exception e) {
              answer.completeExceptionally(new SpeakerFailed("the voice broke", e));
            }
          });
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedFuture(new Speech.Busy());
    }
    return answer;
  }

  /**
   * Runs a program to its end.
   *
   * @param input what it reads
   * @return what it wrote; what it complains is not kept, for it may quote the text
   */
  byte[] run(Path program, List<String> arguments, byte[] input) throws IOException {
    Process process =
        new ProcessBuilder(
                java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(program.toString()), arguments.stream())
                    .toList())
            .redirectError(Redirect.DISCARD)
            .start();
    var late = new AtomicBoolean();
    var alarm =
        CompletableFuture.runAsync(
            () -> {
              late.set(true);
              process.destroyForcibly();
            },
            CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS));
    try {
      write(process, input);
      byte[] output = process.getInputStream().readNBytes(MOST_BYTES + 1);
      if (output.length > MOST_BYTES) {
        throw new SpeakerFailed(program + " does not stop speaking", null);
      }
      int code = process.waitFor();
      if (late.get()) {
        throw new SpeakerFailed(program + " took longer than " + timeout, null);
      }
      if (code != 0) {
        throw new SpeakerFailed(program + " ended with code " + code, null);
      }
      return output;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SpeakerFailed(program + " was interrupted", e);
    } finally {
      alarm.cancel(false);
      process.destroyForcibly();
    }
  }

  /** A program that ends without reading says why by its code. */
  private static void write(Process process, byte[] input) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(input);
    } catch (IOException ended) {
      // read on: the code tells
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
