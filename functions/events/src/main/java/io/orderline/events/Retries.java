package io.orderline.events;

import io.orderline.core.event.Event;
import io.orderline.measure.trace.Traces;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Tries again what a handler failed at. */
@ApplicationScoped
public class Retries {
  private static final Logger LOG = Logger.getLogger(Retries.class);
  private static final int LONGEST_ERROR = 300;

  private final Map<String, EventHandler> handlers;
  private final InboxTable table;
  private final Outbox outbox;
  private final EventsConfig config;
  private final Traces traces;
  private final Clock clock;
  private final Vertx vertx;
  private final Backlog backlog;

  Retries(
      @All List<EventHandler> handlers,
      InboxTable table,
      Outbox outbox,
      EventsConfig config,
      Traces traces,
      Clock clock,
      Vertx vertx) {
    this.handlers =
        handlers.stream().collect(Collectors.toMap(EventHandler::consumer, Function.identity()));
    this.table = table;
    this.outbox = outbox;
    this.config = config;
    this.traces = traces;
    this.clock = clock;
    this.vertx = vertx;
    this.backlog = new Backlog(vertx, "looking for events to retry", this::drain);
  }

  void start(@Observes StartupEvent started) {
    if (!handlers.isEmpty()) {
      vertx.setPeriodic(config.pollInterval().toMillis(), _ -> wake());
    }
  }

  /** Tries at once what is due. */
  public void wake() {
    backlog.wake();
  }

  /** Tries everything that is due now. */
  public Uni<Void> drain() {
    List<String> consumers = List.copyOf(handlers.keySet());
    return new Sweep<>(table::tenantsToRetry, tenant -> table.claim(tenant, consumers), this::again)
        .run();
  }

  Uni<Void> firstFailure(String consumer, Event event, Throwable fault) {
    var delivery = new Delivery(consumer, event, 1);
    return table.keep(delivery, clock.instant().plus(backoff(1)), text(fault));
  }

  private Uni<Void> again(Delivery delivery) {
    return Uni.createFrom().deferred(() -> traces.after(delivery.cause(), () -> retry(delivery)));
  }

  private Uni<Void> retry(Delivery delivery) {
    Event event = delivery.event();
    if (event.newer()) {
      return setAside(delivery);
    }
    return Uni.createFrom()
        .deferred(() -> handlers.get(delivery.consumer()).prepare(event))
        .chain(effect -> table.complete(delivery.consumer(), event, effect))
        .invoke(outbox::wake)
        .replaceWithVoid()
        .onFailure()
        .recoverWithUni(fault -> failed(delivery, fault));
  }

  /**
   * Nothing takes effect with it, not even that it was given up: whatever was read from such data
   * could be wrong. It waits to be replayed by a version that knows it.
   */
  private Uni<Void> setAside(Delivery delivery) {
    String why =
        "%s is %s, which this version does not know: roll out one that does, then replay it"
            .formatted(delivery.event().type(), delivery.event().schema());
    LOG.warnf("%s set %s aside: %s", delivery.consumer(), delivery.event(), why);
    return table.dead(delivery, why, _ -> Uni.createFrom().voidItem());
  }

  private Uni<Void> failed(Delivery delivery, Throwable fault) {
    int failures = delivery.failures() + 1;
    boolean forGood = failures >= config.retry().attempts();
    LOG.logf(
        forGood ? Logger.Level.WARN : Logger.Level.DEBUG,
        "%s failed at %s, %d times now%s: %s",
        delivery.consumer(),
        delivery.event(),
        failures,
        forGood ? " and for good" : "",
        fault.getClass().getName());
    var failed = new Delivery(delivery.consumer(), delivery.event(), failures);
    return forGood
        ? table
            .dead(failed, text(fault), handlers.get(delivery.consumer()).givenUp(delivery.event()))
            .invoke(outbox::wake)
        : table.failed(failed, clock.instant().plus(backoff(failures)), text(fault));
  }

  private Duration backoff(int failures) {
    return Backoff.after(failures, config.retry(), ThreadLocalRandom.current());
  }

  private static String text(Throwable fault) {
    String text = fault.getClass().getSimpleName() + ": " + fault.getMessage();
    return text.substring(0, Math.min(text.length(), LONGEST_ERROR));
  }
}
