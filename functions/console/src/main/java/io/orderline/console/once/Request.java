package io.orderline.console.once;

import io.orderline.access.token.Sha256;
import io.orderline.console.web.Refused;
import io.orderline.core.tenant.TenantId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody asks for, as it is told from other requests.
 *
 * @param who the principal's name
 * @param key what the request calls itself ({@code Idempotency-Key}), hashed; empty where it does
 *     not
 * @param fingerprint of all that it asks for
 */
public record Request(TenantId tenant, String who, Optional<String> key, String fingerprint) {
  /** The header that holds the key. */
  public static final String HEADER = "Idempotency-Key";

  private static final Pattern KEY = Pattern.compile("[!-~]{1,100}");

  /**
   * A request.
   *
   * @param key as it was given; null where it was not
   * @param asked all that it asks for, the operation first; compared as texts
   */
  public static Request of(TenantId tenant, String who, String key, Object... asked) {
    if (key != null && !KEY.matcher(key).matches()) {
      throw Refused.invalid(HEADER, HEADER + " has 1 to 100 letters, digits or signs, no space.");
    }
    StringBuilder whole = new StringBuilder();
    for (Object part : asked) {
      String text = String.valueOf(part);
      whole.append(text.length()).append(':').append(text);
    }
    return new Request(
        tenant, who, Optional.ofNullable(key).map(Sha256::hex), Sha256.hex(whole.toString()));
  }
}
