package io.orderline.telemetry;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * The one clock: every function injects it, nothing else reads the time of day. It is here because
 * every function has this library; a test brings a clock of its own.
 */
@Singleton
final class Clocks {
  @Produces
  @Singleton
  @DefaultBean
  Clock system() {
    return Clock.systemUTC();
  }
}
