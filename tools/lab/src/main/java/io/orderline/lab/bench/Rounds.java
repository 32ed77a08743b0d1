package io.orderline.lab.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Collects what rounds of one kind of request took; rounds of several kinds alternate. */
final class Rounds {
  private long[] nanos = new long[0];
  private long wall;

  /** A request that is measured. */
  interface Request {
    void send() throws Exception;
  }

  /**
   * Sends requests by several workers side by side and waits for all.
   *
   * @param workers one each; what it sends is its own
   */
  void run(List<? extends Request> workers, int requestsEach) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long started = System.nanoTime();
      List<Future<long[]>> futures = new ArrayList<>();
      for (Request worker : workers) {
        futures.add(threads.submit(timed(worker, requestsEach)));
      }
      for (Future<long[]> future : futures) {
        add(future.get());
      }
      wall += System.nanoTime() - started;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  Latencies latencies() {
    return new Latencies(nanos, Duration.ofNanos(wall));
  }

  private static Callable<long[]> timed(Request worker, int requests) {
    return () -> {
      long[] taken = new long[requests];
      for (int i = 0; i < requests; i++) {
        long started = System.nanoTime();
        worker.send();
        taken[i] = System.nanoTime() - started;
      }
      return taken;
    };
  }

  private void add(long[] taken) {
    long[] all = Arrays.copyOf(nanos, nanos.length + taken.length);
    System.arraycopy(taken, 0, all, nanos.length, taken.length);
    nanos = all;
  }
}
