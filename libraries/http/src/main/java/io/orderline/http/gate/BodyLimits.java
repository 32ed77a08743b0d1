package io.orderline.http.gate;

import io.quarkus.runtime.configuration.MemorySize;
import java.util.Map;
import java.util.Optional;

/** How large a body may be, by the first part of the path. */
record BodyLimits(long otherwise, Map<String, MemorySize> routes) {
  private static final String RECEIVER = "receive";

  long of(String path) {
    return Optional.ofNullable(routes.get(first(path)))
        .map(MemorySize::asLongValue)
        .orElse(otherwise);
  }

  private static String first(String path) {
    if (path == null || path.length() <= 1) {
      return RECEIVER;
    }
    int end = path.indexOf('/', 1);
    return path.substring(1, end < 0 ? path.length() : end);
  }
}
