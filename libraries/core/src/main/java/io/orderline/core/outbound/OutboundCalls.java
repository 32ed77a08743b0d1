package io.orderline.core.outbound;

import java.util.concurrent.CompletionStage;

/**
 * The need to place calls.
 *
 * <p>No provider drops duplicates: two placements with the same key ring twice. Who wants a call
 * exactly once writes its key down before placing it, and places it again only after {@link
 * Placement.Unavailable} with {@code perhapsPlaced} false. Where it is true, every {@link
 * OutboundStatus} of the call carries the key, so the first one settles the question; none comes
 * for a call that was never placed.
 */
public interface OutboundCalls {

  /** Places the call once, without trying again. Completes normally, whatever happens. */
  CompletionStage<Placement> place(OutboundCall call);
}
