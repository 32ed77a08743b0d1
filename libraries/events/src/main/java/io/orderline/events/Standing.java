package io.orderline.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.orderline.store.StoreStanding;
import io.orderline.store.TenantTransaction;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/**
 * How much waits for whom and since when, and how much was set aside: as metrics, and now and then
 * in the log while somebody is away. One process tells it for all, the one that sends.
 */
@ApplicationScoped
public class Standing {
  private static final Logger LOG = Logger.getLogger(Standing.class);
  private static final Duration PACE = Duration.ofSeconds(10);
  private static final Duration TOLD_AFTER = Duration.ofMinutes(5);

  private final TenantTransaction transactions;
  private final Dispatcher dispatcher;
  private final Clock clock;
  private final MultiGauge waiting;
  private final MultiGauge outage;
  private final MultiGauge dead;
  private Instant told = Instant.EPOCH;

  Standing(
      TenantTransaction transactions,
      Dispatcher dispatcher,
      StoreStanding store,
      MeterRegistry registry,
      Clock clock) {
    this.transactions = transactions;
    this.dispatcher = dispatcher;
    this.clock = clock;
    Gauge.builder("orderline.store.outage.seconds", store, one -> one.away().toSeconds())
        .description("Since when the database does not answer this process")
        .register(registry);
    this.waiting = gauge(registry, "orderline.events.waiting", "Events that wait for another try");
    this.outage = gauge(registry, "orderline.events.outage.seconds", "Since when somebody is away");
    this.dead = gauge(registry, "orderline.events.dead", "Dead letters that nobody has replayed");
  }

  private static MultiGauge gauge(MeterRegistry registry, String name, String description) {
    return MultiGauge.builder(name).description(description).register(registry);
  }

  void start(@Observes StartupEvent started, Vertx vertx) {
    if (dispatcher.sendsHere()) {
      vertx.setPeriodic(
          PACE.toMillis(),
          _ -> look().subscribe().with(_ -> {}, fault -> LOG.debugf("nothing known: %s", fault)));
    }
  }

  /** Of one consumer, over all shops. */
  record OfConsumer(
      String consumer, long waiting, long away, Optional<Instant> awaySince, long dead) {
    long awaySeconds(Instant now) {
      return awaySince.map(since -> Duration.between(since, now).toSeconds()).orElse(0L);
    }
  }

  /** Looks now. */
  public Uni<Void> look() {
    return transactions
        .read(
            Tenancy.NOBODY,
            session ->
                session
                    .createNativeQuery(
                        "select consumer, waiting, away, away_since, dead from events.standing()",
                        Object[].class)
                    .getResultList()
                    .map(rows -> rows.stream().map(Standing::row).toList()))
        .invoke(this::measure)
        .replaceWithVoid();
  }

  private static OfConsumer row(Object[] row) {
    return new OfConsumer(
        (String) row[0],
        ((Number) row[1]).longValue(),
        ((Number) row[2]).longValue(),
        Moments.optional(row[3]),
        ((Number) row[4]).longValue());
  }

  private void measure(List<OfConsumer> all) {
    Instant now = clock.instant();
    register(waiting, all, OfConsumer::waiting);
    register(outage, all, one -> one.awaySeconds(now));
    register(dead, all, OfConsumer::dead);
    tell(all, now);
  }

  private static void register(
      MultiGauge gauge, List<OfConsumer> all, ToDoubleFunction<OfConsumer> value) {
    gauge.register(
        all.stream()
            .<Row<?>>map(
                one -> Row.of(Tags.of("consumer", one.consumer()), value.applyAsDouble(one)))
            .toList(),
        true);
  }

  private void tell(List<OfConsumer> all, Instant now) {
    if (now.isBefore(told.plus(TOLD_AFTER))) {
      return;
    }
    for (OfConsumer one : all) {
      if (one.awaySeconds(now) >= TOLD_AFTER.toSeconds()) {
        told = now;
        LOG.warnf(
            "%d events of %s wait for somebody who is away since %s; they go on by themselves",
            one.away(), one.consumer(), one.awaySince().orElse(now));
      }
    }
  }
}
