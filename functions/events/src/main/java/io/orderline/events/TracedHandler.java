package io.orderline.events;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.orderline.core.event.Event;
import io.orderline.measure.trace.Fact;
import io.orderline.measure.trace.Traces;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;

/** What a handler does with an event, and what comes of it, in the trace of the event. */
@Decorator
@Priority(1)
public abstract class TracedHandler implements EventHandler {
  @Inject @Any @Delegate EventHandler delegate;
  @Inject Traces traces;

  @Override
  public Uni<Effect> prepare(Event event) {
    return traces.within(
        () ->
            traces
                .act("handle " + event.type())
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute(Fact.TENANT, event.tenant().value())
                .setAttribute(Fact.EVENT, event.type())
                .setAttribute(Fact.CONSUMER, delegate.consumer())
                .startSpan(),
        () -> {
          Context handling = Context.current();
          return delegate
              .prepare(event)
              .map(effect -> session -> traces.as(handling, () -> effect.apply(session)));
        });
  }

  /** A decorator has the interface's default, and not that of what it decorates. */
  @Override
  public Effect givenUp(Event event) {
    return delegate.givenUp(event);
  }
}
