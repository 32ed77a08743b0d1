package io.orderline.standalone.split;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * A program that is kept running, as Kubernetes would: when it ends without having been asked to,
 * it is started again, each time a little later if it does not stay up.
 */
final class Child implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(50);
  private static final Duration STOP = Duration.ofSeconds(15);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration STAYED_UP = Duration.ofSeconds(20);

  private final Program program;
  private final Consumer<String> news;
  private volatile Process process;
  private volatile Duration readyAfter;
  private volatile boolean closing;

  /**
   * @param news is told when the program had to be started again, in words for people
   */
  Child(Program program, Consumer<String> news) {
    this.program = program;
    this.news = news;
  }

  /** Starts it and keeps it running from now on. */
  void start() {
    launch();
    Thread.ofVirtual().name("keeping " + program.name()).start(this::keep);
  }

  /** The present status. */
  ProcessStatus standing() {
    return new ProcessStatus(program.name(), program.port(), process.pid(), readyAfter);
  }

  private void launch() {
    try {
      var builder =
          new ProcessBuilder(program.command())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(program.log().toFile()));
      for (String setting : program.environment()) {
        String[] pair = setting.split("=", 2);
        builder.environment().put(pair[0], pair[1]);
      }
      readyAfter = null;
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(program.name() + " cannot be started", e);
    }
  }

  private void keep() {
    Duration pause = SHORTEST_PAUSE;
    while (!closing) {
      long began = System.nanoTime();
      awaitReady(began);
      int code = awaitEnd();
      Duration up = Duration.ofNanos(System.nanoTime() - began);
      pause = up.compareTo(STAYED_UP) > 0 ? SHORTEST_PAUSE : pause;
      LockSupport.parkNanos(pause.toNanos()); // time to learn that we all are to stop
      if (!closing) {
        launch();
        news.accept(
            "%s ended (%d) and was started again; its log: %s"
                .formatted(program.name(), code, program.log()));
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
                ? LONGEST_PAUSE
                : pause.multipliedBy(2);
      }
    }
  }

  private void awaitReady(long began) {
    while (!closing && process.isAlive() && !program.ready().getAsBoolean()) {
      LockSupport.parkNanos(POLL.toNanos());
    }
    if (!closing && process.isAlive()) {
      readyAfter = Duration.ofNanos(System.nanoTime() - began);
    }
  }

  private int awaitEnd() {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /** Ends it for good: asked at first, by force when it does not listen. */
  @Override
  public void close() {
    closing = true;
    Process last = process;
    if (last == null) {
      return;
    }
    last.destroy();
    try {
      if (!last.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        last.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      last.destroyForcibly();
    }
  }
}
