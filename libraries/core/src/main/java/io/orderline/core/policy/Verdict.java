package io.orderline.core.policy;

import java.util.Optional;

/**
 * The ruling of a shop's policies on a request.
 *
 * @param spoken what the caller hears
 * @param fee who pays the way back
 * @param refund when the money comes, as it is said
 */
public record Verdict(
    boolean allowed, String spoken, Optional<Policy.Fee> fee, Optional<String> refund) {
  public Verdict {
    // of a row that an earlier version wrote
    fee = fee == null ? Optional.empty() : fee;
    refund = refund == null ? Optional.empty() : refund;
  }

  public Verdict(boolean allowed, String spoken) {
    this(allowed, spoken, Optional.empty(), Optional.empty());
  }
}
