package io.orderline.call;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Hides keys that the function no longer has, so that an installation that still sets one starts.
 */
public final class RetiredSettings implements ConfigSourceInterceptor {
  private static final long serialVersionUID = 1L;
  private static final Set<String> NAMES = Set.of("orderline.call.bench");

  /** Whether a function read this key once, so that it is no mistake to set it. */
  public static boolean retired(String name) {
    return NAMES.contains(name);
  }

  @Override
  public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
    return context.proceed(name);
  }

  @Override
  public Iterator<String> iterateNames(ConfigSourceInterceptorContext context) {
    Iterable<String> names = context::iterateNames;
    return StreamSupport.stream(names.spliterator(), false)
        .filter(name -> !retired(name))
        .iterator();
  }
}
