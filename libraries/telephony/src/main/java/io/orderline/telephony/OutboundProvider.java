package io.orderline.telephony;

import io.orderline.core.outbound.OutboundCalls;
import io.orderline.core.outbound.OutboundStatus;

/** Places calls with one provider, and reads what it tells of them. */
public interface OutboundProvider extends OutboundCalls {

  /** The provider's name in addresses. */
  String name();

  /**
   * Reads a status webhook that {@link TelephonyProvider#open} found genuine.
   *
   * @throws BadWebhook when it tells of no call that we placed
   */
  OutboundStatus status(WebRequest request);
}
