package io.orderline.http.gate;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged with a stack trace while it listens. */
public final class HeardLog extends Handler implements AutoCloseable {
  private final List<String> traces = new CopyOnWriteArrayList<>();

  /** Begins to listen. */
  public HeardLog() {
    Logger.getLogger("").addHandler(this);
  }

  /** Those that came. */
  public List<String> traces() {
    return traces;
  }

  @Override
  public void publish(LogRecord told) {
    if (told.getThrown() != null) {
      traces.add(told.getLoggerName() + ": " + told.getMessage() + ": " + told.getThrown());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
  }
}
