package io.orderline.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.orderline.core.event.CloudEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Counts what happened, by the events that tell of it, and how long each waited to be sent: {@code
 * orderline_event_seconds} by {@code type}. Calls that ended beside handoffs that were requested is
 * containment.
 */
@Decorator
@Priority(1)
public class CountedTransport implements Transport {
  @Inject @Any @Delegate Transport delegate;
  @Inject MeterRegistry registry;
  @Inject Clock clock;

  @Override
  public String name() {
    return delegate.name();
  }

  @Override
  public Uni<Void> send(CloudEvent event) {
    return delegate.send(event).invoke(() -> sent(event));
  }

  private void sent(CloudEvent event) {
    Timer.builder("orderline.event")
        .description("From what happened until its event was sent")
        .tag("type", event.type())
        .register(registry)
        .record(Duration.between(event.time(), clock.instant()));
  }
}
