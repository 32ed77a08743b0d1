package io.orderline.core.outbound;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.tenant.TenantId;
import java.util.Objects;

/**
 * A call to place.
 *
 * @param key names the reason for the call within its tenant; the addresses that the provider calls
 *     back carry it, so it holds no personal data
 * @param detectMachine whether the provider tells answering machines from people, which delays the
 *     first sentence by some seconds
 */
public record OutboundCall(
    TenantId tenant, PhoneNumber to, PhoneNumber from, String key, boolean detectMachine) {
  public OutboundCall {
    Objects.requireNonNull(tenant, "tenant");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(from, "from");
    if (!validKey(key)) {
      throw new IllegalArgumentException("a call's key has 1 to 128 letters, digits or _ . -");
    }
  }

  /** Whether a call can have this key. */
  public static boolean validKey(String key) {
    return key != null && key.matches("[A-Za-z0-9_.-]{1,128}");
  }
}
