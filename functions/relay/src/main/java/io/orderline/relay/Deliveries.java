package io.orderline.relay;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Brings events to the functions that are configured; none where Knative does it. */
@ApplicationScoped
class Deliveries {
  private final List<FunctionDelivery> running;

  Deliveries(RelayConfig config) {
    running =
        config.delivery().to().entrySet().stream()
            .map(function -> new FunctionDelivery(function.getKey(), function.getValue(), config))
            .toList();
  }

  void start(@Observes StartupEvent started) {
    running.forEach(FunctionDelivery::start);
  }

  void stop(@Observes ShutdownEvent stopping) {
    running.forEach(FunctionDelivery::close);
  }
}
