package io.orderline.standalone;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Starts the PostgreSQL server again when it ended without having been asked to: killed by the
 * system for its memory, or because its disk was full. Tries until it succeeds; meanwhile callers
 * hear the apology.
 */
final class PostgresWatch implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration STOP = Duration.ofSeconds(70);

  private final Server server;
  private final Thread thread;
  private volatile boolean closing;

  /** What is watched. */
  interface Server {
    boolean running();

    void open() throws IOException;
  }

  PostgresWatch(Server server) {
    this.server = server;
    this.thread = Thread.ofPlatform().name("watching PostgreSQL").daemon().start(this::watch);
  }

  private void watch() {
    Duration pause = LOOK;
    while (!closing) {
      try {
        TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        pause = closing || server.running() || again() ? LOOK : longer(pause);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private boolean again() {
    long began = System.nanoTime();
    try {
      server.open();
    } catch (IOException | StartupProblem problem) {
      System.err.println("PostgreSQL ended and does not start again yet: " + problem.getMessage());
      return false;
    }
    System.err.printf(
        "PostgreSQL ended without having been asked to; it was started again in %.1f s%n",
        (System.nanoTime() - began) / 1e9);
    return true;
  }

  private static Duration longer(Duration pause) {
    Duration doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
  }

  /** Lets a start that has begun come to its end, so that the server can be stopped in order. */
  @Override
  public void close() {
    closing = true;
    try {
      thread.join(STOP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
