package io.orderline.telemetry;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that is a part of a turn and belongs to no port: it is measured as ports are. It returns
 * a {@link io.smallrye.mutiny.Uni}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Stage {
  /** Its name in metrics and traces. */
  @Nonbinding
  String value() default "";
}
