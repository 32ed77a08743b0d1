package io.orderline.access.web;

import io.orderline.access.Permission;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An endpoint for principals that have one of these permissions. On a method it replaces that of
 * the class. Where the path has a variable {@code tenant}, the principal must reach that tenant.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Allowed {
  Permission[] value();

  /** What the principal needs besides: each of these. */
  Permission[] and() default {};
}
