package io.orderline.core.order;

import io.orderline.core.call.PhoneNumber;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Asks the carrier where a parcel is now. Fails with {@link TrackerUnavailable} when that cannot be
 * asked; what the shop knows is then still true.
 */
public interface ParcelTracker {

  /**
   * The parcel as its carrier reports it now; unchanged when the carrier has nothing to say.
   *
   * @param recipient some carriers tell only who names the recipient's number
   */
  CompletionStage<Shipment> track(Shipment parcel, Optional<PhoneNumber> recipient);
}
