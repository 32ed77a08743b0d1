package io.orderline.core.outbound;

/** How a placed call ended. */
public sealed interface OutboundEnd {

  /** Somebody took the call. Without detection of machines it may have been one. */
  record Answered() implements OutboundEnd {}

  /** An answering machine or a fax took the call. */
  record Machine() implements OutboundEnd {}

  /** The line was engaged, or the call was rejected. */
  record Busy() implements OutboundEnd {}

  /** It rang until the provider gave up. */
  record NoAnswer() implements OutboundEnd {}

  /**
   * The call never came about.
   *
   * @param reason the provider's or the network's own code; no personal data
   */
  record Failed(String reason) implements OutboundEnd {}
}
