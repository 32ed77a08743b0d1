package io.orderline.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;

/**
 * The start-up time of this process, {@code orderline_start_seconds}. The first request after a
 * sleep waits for that.
 */
@Singleton
class ColdStart {
  void started(@Observes StartupEvent event, MeterRegistry registry) {
    double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
    Gauge.builder("orderline.start.seconds", () -> seconds)
        .description("From the start of the process until it could be used")
        .strongReference(true)
        .register(registry);
  }
}
