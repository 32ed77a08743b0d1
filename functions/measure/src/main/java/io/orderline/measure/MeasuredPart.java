package io.orderline.measure;

import io.quarkus.arc.ArcInvocationContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;

/** Measures what is marked as a {@link Part}. */
@Part
@Interceptor
@Priority(1)
public class MeasuredPart {
  @Inject Parts parts;

  @AroundInvoke
  Object measure(ArcInvocationContext call) {
    String part = call.findIterceptorBinding(Part.class).value();
    return parts.timedUni(part, () -> Intercepted.proceed(call));
  }
}
