package io.orderline.core.outbound;

import io.orderline.core.call.CallId;

/** What becomes of the wish to place a call. */
public sealed interface Placement {

  /** The provider dials. */
  record Placed(CallId call) implements Placement {}

  /**
   * The provider does not dial this number, now or later.
   *
   * @param reason the provider's own code; no personal data
   */
  record Refused(String reason) implements Placement {}

  /**
   * The provider did not answer as agreed, or wants an operator to put something right first.
   *
   * @param reason for operators; no personal data
   * @param perhapsPlaced whether it may dial all the same
   */
  record Unavailable(String reason, boolean perhapsPlaced) implements Placement {}
}
