package io.orderline.relay;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings events to the functions that are configured; none where Knative does it. */
@ApplicationScoped
class Deliveries {
  private final Optional<DeadLetterTopic> deadLetters;
  private final List<FunctionDelivery> running;

  Deliveries(RelayConfig config) {
    Map<String, URI> functions = config.delivery().to();
    deadLetters = functions.isEmpty() ? Optional.empty() : Optional.of(new DeadLetterTopic(config));
    running =
        functions.entrySet().stream()
            .map(to -> new FunctionDelivery(to.getKey(), to.getValue(), config, deadLetters.get()))
            .toList();
  }

  void start(@Observes StartupEvent started) {
    running.forEach(FunctionDelivery::start);
  }

  void stop(@Observes ShutdownEvent stopping) {
    running.forEach(FunctionDelivery::close);
    deadLetters.ifPresent(DeadLetterTopic::close);
  }
}
