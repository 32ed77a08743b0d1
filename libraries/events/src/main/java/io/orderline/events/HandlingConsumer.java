package io.orderline.events;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.orderline.core.event.CloudEvent;
import io.orderline.core.event.DomainEvent;
import io.orderline.core.event.Event;
import io.orderline.core.event.EventCodec;
import io.orderline.core.event.EventType;
import io.orderline.telemetry.trace.SpanAttributes;
import io.orderline.telemetry.trace.Traces;
import io.smallrye.mutiny.Uni;

/** A handler as the inbox sees it: takes events as they travel, in the trace of each. */
record HandlingConsumer<E extends DomainEvent>(EventHandler<E> handler, Traces traces)
    implements Consumer {

  @Override
  public String name() {
    return handler.consumer();
  }

  @Override
  public boolean takes(CloudEvent event) {
    return EventType.named(event.type())
        .filter(EventType.takenAs(handler.takes())::contains)
        .isPresent();
  }

  @Override
  public boolean reads(CloudEvent event) {
    return !event.newer();
  }

  /** Fails as well when the event's data are not valid. */
  @Override
  public Uni<EventHandler.Effect> prepare(CloudEvent event) {
    return traces.within(
        () ->
            traces
                .act("handle " + event.type())
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute(SpanAttributes.TENANT, event.tenant().value())
                .setAttribute(SpanAttributes.EVENT, event.type())
                .setAttribute(SpanAttributes.CONSUMER, name())
                .startSpan(),
        () -> {
          Context handling = Context.current();
          return Uni.createFrom()
              .deferred(() -> handler.prepare(read(event)))
              .map(effect -> session -> traces.as(handling, () -> effect.apply(session)));
        });
  }

  /** Data that are not valid say nothing that anybody could act on, not even when given up. */
  @Override
  public EventHandler.Effect givenUp(CloudEvent event) {
    try {
      return handler.givenUp(read(event));
    } catch (IllegalArgumentException _) {
      return EventHandler.Effect.NONE;
    }
  }

  private Event<E> read(CloudEvent event) {
    return EventCodec.decode(event, handler.takes());
  }
}
