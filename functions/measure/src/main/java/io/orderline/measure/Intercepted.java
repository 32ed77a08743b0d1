package io.orderline.measure;

import io.smallrye.mutiny.Uni;
import jakarta.interceptor.InvocationContext;

/** A call of a method that returns a {@link Uni}, on its way through an interceptor. */
public final class Intercepted {
  private Intercepted() {}

  /** What the method returns. */
  @SuppressWarnings("unchecked") // whoever marks a method for such an interceptor sees to it
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
