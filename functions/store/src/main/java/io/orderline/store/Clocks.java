package io.orderline.store;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The real time, for whoever injects a {@link Clock}; a test brings its own. */
@Singleton
final class Clocks {
  @Produces
  @Singleton
  @DefaultBean
  Clock system() {
    return Clock.systemUTC();
  }
}
