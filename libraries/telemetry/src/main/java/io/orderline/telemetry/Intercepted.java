package io.orderline.telemetry;

import io.smallrye.mutiny.Uni;
import jakarta.interceptor.InvocationContext;

/** A call of a method that returns a {@link Uni}, on its way through an interceptor. */
public final class Intercepted {
  private Intercepted() {}

  /** The result of the intercepted method. */
  @SuppressWarnings("unchecked") // the interceptor is bound only to methods of this type
  public static Uni<Object> proceed(InvocationContext call) {
    try {
      return (Uni<Object>) call.proceed();
    } catch (RuntimeException fault) {
      throw fault;
    } catch (Exception fault) {
      return Uni.createFrom().failure(fault);
    }
  }
}
