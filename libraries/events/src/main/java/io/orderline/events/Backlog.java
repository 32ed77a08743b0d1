package io.orderline.events;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Works off a backlog, one run at a time: who wakes it during a run makes it look once more, so
 * that nothing that was there before the call is overlooked.
 */
public final class Backlog {
  private static final Logger LOG = Logger.getLogger(Backlog.class);

  private final Vertx vertx;
  private final Supplier<Uni<Void>> run;

  /** 0 asleep, 1 running, 2 running and called again. */
  private final AtomicInteger calls = new AtomicInteger();

  private final OutageLog outage;

  /**
   * @param name what it does, for the log
   * @param run works off what is there now
   */
  public Backlog(Vertx vertx, String name, Supplier<Uni<Void>> run) {
    this.vertx = vertx;
    this.outage = new OutageLog(LOG, name);
    this.run = run;
  }

  /** Looks again and again, for what comes due or was left by a process that died. */
  public void lookEvery(Duration interval) {
    vertx.setPeriodic(interval.toMillis(), _ -> wake());
  }

  /** Works it off soon, on an event loop. */
  public void wake() {
    if (calls.getAndUpdate(called -> Math.min(called + 1, 2)) == 0) {
      vertx.runOnContext(_ -> go());
    }
  }

  /** Whether nobody has woken it, or all is done that it was woken for. */
  public boolean asleep() {
    return calls.get() == 0;
  }

  private void go() {
    Uni.createFrom().deferred(run::get).subscribe().with(_ -> ended(), this::failed);
  }

  private void failed(Throwable fault) {
    outage.failed(fault);
    calls.set(0);
  }

  private void ended() {
    outage.passed();
    if (!calls.compareAndSet(1, 0)) {
      calls.set(1);
      vertx.runOnContext(_ -> go());
    }
  }
}
