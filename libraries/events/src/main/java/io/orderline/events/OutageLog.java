package io.orderline.events;

import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Tells of an outage in one line when it lasts, and in one when it is over; what fails meanwhile is
 * for those who debug.
 */
public final class OutageLog {
  private final Logger log;
  private final String what;

  /** Failures in a row. */
  private final AtomicInteger failures = new AtomicInteger();

  /**
   * @param what goes on or not, for example {@code sending events}
   */
  public OutageLog(Logger log, String what) {
    this.log = log;
    this.what = what;
  }

  /** It did not work; once is a hiccup, more than once is told, once. */
  public void failed(Throwable fault) {
    boolean told = failures.incrementAndGet() == 2;
    log.logf(
        told ? Logger.Level.WARN : Logger.Level.DEBUG,
        "%s has stopped and is tried again until it works: %s",
        what,
        fault);
  }

  /** It worked. */
  public void passed() {
    if (failures.getAndSet(0) > 1) {
      log.infof("%s goes on", what);
    }
  }
}
