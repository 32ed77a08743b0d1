package io.orderline.events;

import io.orderline.core.event.CloudEvent;
import io.orderline.core.event.DomainEvent;
import io.orderline.telemetry.trace.Traces;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/**
 * The consumers of this process: every bean that is an {@link EventHandler}, and every {@link
 * Courier}.
 */
@Singleton
public class Consumers {
  private final List<Consumer> handling;
  private final List<Consumer> all;

  Consumers(@All List<EventHandler<?>> handlers, @All List<Couriers> couriers, Traces traces) {
    this.handling = handlers.stream().map(handler -> consumer(handler, traces)).toList();
    Stream<Consumer> carrying =
        couriers.stream().flatMap(some -> some.all().stream()).map(CarryingConsumer::new);
    this.all = Stream.concat(handling.stream(), carrying).toList();
  }

  private static <E extends DomainEvent> Consumer consumer(EventHandler<E> handler, Traces traces) {
    return new HandlingConsumer<>(handler, traces);
  }

  /** Whether nobody here takes events that come in. */
  public boolean none() {
    return handling.isEmpty();
  }

  List<String> names() {
    return all.stream().map(Consumer::name).toList();
  }

  Stream<Consumer> of(CloudEvent event) {
    return handling.stream().filter(consumer -> consumer.takes(event));
  }

  Consumer named(String name) {
    return all.stream().filter(consumer -> consumer.name().equals(name)).findFirst().orElseThrow();
  }
}
