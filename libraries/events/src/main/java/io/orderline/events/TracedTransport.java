package io.orderline.events;

import io.opentelemetry.api.trace.SpanKind;
import io.orderline.core.event.CloudEvent;
import io.orderline.telemetry.trace.SpanAttributes;
import io.orderline.telemetry.trace.Traces;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;

/** An event that is sent, in the trace of what it tells of. */
@Decorator
@Priority(2)
public abstract class TracedTransport implements Transport {
  @Inject @Any @Delegate Transport delegate;
  @Inject Traces traces;

  @Override
  public Uni<Void> send(CloudEvent event) {
    return traces.within(
        () ->
            traces
                .act("send " + event.type())
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute(SpanAttributes.TENANT, event.tenant().value())
                .setAttribute(SpanAttributes.EVENT, event.type())
                .startSpan(),
        () -> delegate.send(event));
  }
}
