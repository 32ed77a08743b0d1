package io.orderline.relay;

import io.orderline.events.OutageLog;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Whether a function can be reached. While it cannot, all events for it wait, and one at a time
 * tries; that one is through when the function is there again, and so are all others.
 */
final class Reachability {
  private static final Logger LOG = Logger.getLogger(FunctionDelivery.class);
  private static final int MOST_DOUBLINGS = 20;

  private final Duration first;
  private final Duration longest;
  private final InstantSource clock;
  private final OutageLog log;
  private Instant awaySince;
  private boolean trying;
  private int failures;
  private long nextNanos;
  private long taken;

  /**
   * @param first the wait after the first failure; it doubles with each
   * @param longest what it does not exceed
   */
  Reachability(String function, Duration first, Duration longest, InstantSource clock) {
    this.first = first;
    this.longest = longest;
    this.clock = clock;
    this.log = new OutageLog(LOG, "bringing events to " + function);
  }

  /**
   * Returns when an event may be brought.
   *
   * @param wanted whether it is to be brought at all
   * @return false when it is not wanted any more
   */
  synchronized boolean pass(BooleanSupplier wanted) throws InterruptedException {
    while (wanted.getAsBoolean() && awaySince != null && (trying || restNanos() > 0)) {
      TimeUnit.NANOSECONDS.timedWait(this, trying ? longest.toNanos() : restNanos());
    }
    boolean passes = wanted.getAsBoolean();
    trying |= passes && awaySince != null;
    return passes;
  }

  private long restNanos() {
    return nextNanos - System.nanoTime();
  }

  /** The function has taken an event. */
  synchronized void took() {
    taken++;
    there();
  }

  /** The function has answered, whatever it said. */
  synchronized void there() {
    awaySince = null;
    failures = 0;
    log.passed();
    tried();
  }

  /** Nobody was there. */
  synchronized void away(String why) {
    if (awaySince == null) {
      awaySince = clock.instant();
    }
    long wait = first.toNanos() << Math.min(failures++, MOST_DOUBLINGS);
    nextNanos = System.nanoTime() + Math.min(wait, longest.toNanos());
    log.failed(new IOException(why));
    tried();
  }

  /** Whoever tried does not any more, with or without a result. */
  synchronized void tried() {
    trying = false;
    notifyAll();
  }

  /** How many events it has taken so far. */
  synchronized long taken() {
    return taken;
  }

  synchronized Optional<Instant> awaySince() {
    return Optional.ofNullable(awaySince);
  }
}
