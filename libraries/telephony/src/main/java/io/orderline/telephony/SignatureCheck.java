package io.orderline.telephony;

import io.orderline.core.tenant.TenantId;
import java.time.Instant;

/** What a request's signature says of it. */
public sealed interface SignatureCheck {

  /** Not signed with the tenant's secret, too old, or changed on its way. It changes nothing. */
  record Broken() implements SignatureCheck {}

  /** Signed with the tenant's secret. */
  sealed interface Genuine extends SignatureCheck {}

  /** Signed together with its address: shown again, it can only ask the same again. */
  record Whole() implements Genuine {}

  /**
   * Signed without its address: good for one request, so that nobody who saw it can take it
   * elsewhere.
   *
   * @param keeper the tenant with whom its use is noted: the first of all that share the secret, so
   *     that one request never serves two
   * @param token what tells it from every other; at most 128 characters
   * @param until from when on it is refused for its age alone
   */
  record OneUse(TenantId keeper, String token, Instant until) implements Genuine {
    public OneUse {
      if (token == null || token.isBlank() || token.length() > 128) {
        throw new IllegalArgumentException("a signature's token has 1 to 128 characters");
      }
    }
  }
}
