package io.orderline.relay;

import io.orderline.events.Overdue;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Wakes functions that sleep while something in their inbox is due again. An event that a function
 * failed at is its own to retry, so that it is not taken for new; but who is scaled to zero has no
 * clock. Any request wakes it; its own poll does the rest.
 */
@ApplicationScoped
class Alarm {
  private static final Logger LOG = Logger.getLogger(Alarm.class);
  private static final String ANY_PATH = "/q/health/live";

  private final Overdue overdue;
  private final RelayConfig config;
  private final Vertx vertx;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Alarm(Overdue overdue, RelayConfig config, Vertx vertx) {
    this.overdue = overdue;
    this.config = config;
    this.vertx = vertx;
  }

  void start(@Observes StartupEvent started) {
    if (!config.wake().isEmpty()) {
      vertx.setPeriodic(config.wakeInterval().toMillis(), _ -> look());
    }
  }

  private void look() {
    overdue
        .consumers()
        .subscribe()
        .with(this::wake, fault -> LOG.debugf("nobody is woken for now: %s", fault));
  }

  private void wake(Set<String> consumers) {
    consumers.stream()
        .map(Alarm::function)
        .distinct()
        .filter(config.wake()::containsKey)
        .forEach(this::wake);
  }

  /** A function with several consumers names them {@code function.what}. */
  private static String function(String consumer) {
    return consumer.replaceFirst("\\..*", "");
  }

  private void wake(String name) {
    URI function = config.wake().get(name).resolve(ANY_PATH);
    http.sendAsync(
            HttpRequest.newBuilder(function).timeout(config.delivery().timeout()).build(),
            HttpResponse.BodyHandlers.discarding())
        .exceptionally(
            fault -> {
              LOG.debugf("%s was not woken: %s", name, fault);
              return null;
            });
  }
}
