package io.orderline.events;

import io.orderline.core.event.CloudEvent;
import io.orderline.core.fault.FaultKind;
import io.orderline.telemetry.trace.Traces;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * Tries again what a handler failed at: until it is a dead letter where the event is to blame, and
 * without end where somebody is away.
 */
@ApplicationScoped
public class Retries {
  private static final Logger LOG = Logger.getLogger(Retries.class);
  private static final int LONGEST_ERROR = 300;

  private final Consumers consumers;
  private final InboxTable table;
  private final EventsConfig config;
  private final Traces traces;
  private final Clock clock;
  private final Backlog backlog;
  private final Judgement judgement;

  Retries(
      Consumers consumers,
      InboxTable table,
      EventsConfig config,
      Traces traces,
      Clock clock,
      Vertx vertx) {
    this.consumers = consumers;
    this.table = table;
    this.config = config;
    this.traces = traces;
    this.clock = clock;
    this.judgement = new Judgement(clock);
    this.backlog = new Backlog(vertx, "looking for events to retry", this::drain);
  }

  void start(@Observes StartupEvent started) {
    if (consumes()) {
      backlog.lookEvery(config.pollInterval());
    }
  }

  /** Tries at once what is due, if it is for somebody here. */
  public void wake() {
    if (consumes()) {
      backlog.wake();
    }
  }

  private boolean consumes() {
    return !consumers.names().isEmpty();
  }

  /** Tries everything that is due now. */
  public Uni<Void> drain() {
    return new Sweep<>(
            table::tenantsToRetry, tenant -> table.claim(tenant, consumers.names()), this::again)
        .run();
  }

  /** A consumer has taken an event, so it is not away. */
  void taken(String consumer, CloudEvent event) {
    judgement.taken(consumer, event);
  }

  Uni<Void> firstFailure(String consumer, CloudEvent event, Throwable fault) {
    Delivery delivery = after(Delivery.first(consumer, event), fault);
    return table.keep(delivery, next(delivery), text(fault));
  }

  private Uni<Void> again(Delivery delivery) {
    return Uni.createFrom().deferred(() -> traces.after(delivery.cause(), () -> retry(delivery)));
  }

  private Uni<Void> retry(Delivery delivery) {
    CloudEvent event = delivery.event();
    Consumer consumer = consumers.named(delivery.consumer());
    if (!consumer.reads(event)) {
      return setAside(delivery);
    }
    return consumer
        .prepare(event)
        .chain(effect -> table.complete(delivery.consumer(), event, effect))
        .invoke(() -> taken(delivery.consumer(), event))
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
    return table.dead(delivery, why, EventHandler.Effect.NONE);
  }

  private Uni<Void> failed(Delivery delivery, Throwable fault) {
    Delivery failed = after(delivery, fault);
    boolean forGood = failed.failures() >= config.retry().attempts();
    LOG.logf(
        forGood ? Logger.Level.WARN : Logger.Level.DEBUG,
        "%s failed at %s, %d times now%s: %s",
        delivery.consumer(),
        delivery.event(),
        failed.failures(),
        forGood ? " and for good" : "",
        fault instanceof FaultKind.Told ? text(fault) : fault.getClass().getName());
    return forGood
        ? table.dead(
            failed, text(fault), consumers.named(delivery.consumer()).givenUp(delivery.event()))
        : table.failed(failed, next(failed), text(fault));
  }

  private Delivery after(Delivery delivery, Throwable fault) {
    return judgement.blames(delivery, fault) ? delivery.failed() : delivery.waited(clock.instant());
  }

  private Instant next(Delivery failed) {
    EventsConfig.Retry retry = config.retry();
    boolean away = failed.awaySince().isPresent();
    return clock
        .instant()
        .plus(
            Backoff.after(
                away ? failed.waits() : failed.failures(),
                retry.first(),
                away ? retry.away() : retry.longest(),
                ThreadLocalRandom.current()));
  }

  private static String text(Throwable fault) {
    String text = fault.getClass().getSimpleName() + ": " + fault.getMessage();
    return text.substring(0, Math.min(text.length(), LONGEST_ERROR));
  }
}
