package io.orderline.call.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.orderline.call.conversation.Speculation;
import io.orderline.call.conversation.TracedTurn;
import io.orderline.core.call.CallId;
import io.orderline.core.tenant.TenantId;
import io.orderline.telemetry.Intercepted;
import io.orderline.telemetry.trace.SpanAttributes;
import io.orderline.telemetry.trace.TraceIds;
import io.orderline.telemetry.trace.Traces;
import io.orderline.telephony.CallEvent;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * A span for each turn: part of the webhook's, or on a stream the first of its trace. It says which
 * call and which turn it is, and nothing of what happened in it.
 */
@TracedTurn
@Interceptor
@Priority(1)
public class TurnTracing {
  @Inject Traces traces;

  @AroundInvoke
  Object trace(InvocationContext turn) throws Exception {
    return traces.on()
        ? traces.within(() -> start(turn), () -> Intercepted.proceed(turn))
        : turn.proceed();
  }

  private Span start(InvocationContext turn) {
    SpanBuilder act = traces.act("turn." + turn.getMethod().getName());
    String name = "";
    for (Object argument : turn.getParameters()) {
      switch (argument) {
        case TenantId tenant -> act.setAttribute(SpanAttributes.TENANT, tenant.value());
        case CallId call -> act.setAttribute(SpanAttributes.CALL, call.value());
        case CallEvent event -> name = tell(act, event);
        case Speculation speculation -> name = tell(act, speculation.turn());
        default -> {} // says nothing that belongs into a trace
      }
    }
    return name.isEmpty() ? act.startSpan() : TraceIds.start(name, act);
  }

  /**
   * @return the name that every process gives this turn; empty for other events
   */
  private static String tell(SpanBuilder act, CallEvent event) {
    act.setAttribute(SpanAttributes.CALL, event.call().value());
    act.setAttribute(SpanAttributes.OCCASION, event.getClass().getSimpleName());
    if (event instanceof CallEvent.Turn turn) {
      act.setAttribute(SpanAttributes.TURN, (long) turn.number());
      return turn.call() + "/" + turn.number();
    }
    return "";
  }
}
