package io.orderline.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings events to the functions that are configured; none where Knative does it. */
@ApplicationScoped
class Deliveries {
  private final Optional<DeadLetterTopic> deadLetters;
  private final List<FunctionDelivery> running;

  Deliveries(RelayConfig config, MeterRegistry registry, Clock clock) {
    Map<String, URI> functions = config.delivery().to();
    deadLetters = functions.isEmpty() ? Optional.empty() : Optional.of(new DeadLetterTopic(config));
    running =
        functions.entrySet().stream()
            .map(
                to ->
                    new FunctionDelivery(
                        to.getKey(), to.getValue(), config, deadLetters.get(), clock))
            .toList();
    running.forEach(delivery -> measure(delivery, registry, clock));
  }

  private static void measure(FunctionDelivery delivery, MeterRegistry registry, Clock clock) {
    Gauge.builder("orderline.relay.waiting", delivery, FunctionDelivery::waiting)
        .description("Events that wait for a function")
        .tag("to", delivery.function())
        .register(registry);
    Gauge.builder("orderline.relay.outage.seconds", delivery, one -> awaySeconds(one, clock))
        .description("Since when a function cannot be reached")
        .tag("to", delivery.function())
        .register(registry);
  }

  private static double awaySeconds(FunctionDelivery delivery, Clock clock) {
    return delivery
        .awaySince()
        .map(since -> Duration.between(since, clock.instant()).toSeconds())
        .orElse(0L);
  }

  void start(@Observes StartupEvent started) {
    running.forEach(FunctionDelivery::start);
  }

  void stop(@Observes ShutdownEvent stopping) {
    running.forEach(FunctionDelivery::close);
    deadLetters.ifPresent(DeadLetterTopic::close);
  }
}
