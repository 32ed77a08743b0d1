package io.orderline.core.outbound;

import io.orderline.core.call.CallId;
import java.util.Objects;
import java.util.Optional;

/**
 * What a provider tells of a call that we placed.
 *
 * @param key the call's, as it was placed
 * @param end how it ended; empty while it is under way
 */
public record OutboundStatus(String key, CallId call, Optional<OutboundEnd> end) {
  public OutboundStatus {
    if (!OutboundCall.validKey(key)) {
      throw new IllegalArgumentException("a call's key has 1 to 128 letters, digits or _ . -");
    }
    Objects.requireNonNull(call, "call");
    Objects.requireNonNull(end, "end");
  }
}
