package io.orderline.telemetry;

import io.quarkus.arc.ArcInvocationContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;

/** Measures what is marked as a {@link Stage}. */
@Stage
@Interceptor
@Priority(1)
public class MeasuredStage {
  @Inject StageTimer parts;

  @AroundInvoke
  Object measure(ArcInvocationContext call) {
    String part = call.findIterceptorBinding(Stage.class).value();
    return parts.timedUni(part, () -> Intercepted.proceed(call));
  }
}
