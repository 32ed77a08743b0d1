package io.orderline.call.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.orderline.call.provider.CallEvent;
import io.orderline.call.turn.CallTurn;
import io.orderline.core.call.CallId;
import io.orderline.core.tenant.TenantId;
import io.orderline.measure.Intercepted;
import io.orderline.measure.trace.Fact;
import io.orderline.measure.trace.TraceIds;
import io.orderline.measure.trace.Traces;
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
        case TenantId tenant -> act.setAttribute(Fact.TENANT, tenant.value());
        case CallId call -> act.setAttribute(Fact.CALL, call.value());
        case CallEvent event -> name = tell(act, event);
        case CallTurn.Rehearsed rehearsed -> name = tell(act, rehearsed.turn());
        default -> {} // says nothing that belongs into a trace
      }
    }
    return name.isEmpty() ? act.startSpan() : TraceIds.start(name, act);
  }

  /**
   * @return the name that the turn has for all who go through it; empty for what is no numbered
   *     turn
   */
  private static String tell(SpanBuilder act, CallEvent event) {
    act.setAttribute(Fact.CALL, event.call().value());
    act.setAttribute(Fact.OCCASION, event.getClass().getSimpleName());
    if (event instanceof CallEvent.Turn turn) {
      act.setAttribute(Fact.TURN, (long) turn.number());
      return turn.call() + "/" + turn.number();
    }
    return "";
  }
}
