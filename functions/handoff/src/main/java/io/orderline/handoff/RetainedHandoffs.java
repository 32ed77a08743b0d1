package io.orderline.handoff;

import io.orderline.events.RetainedData;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hand-overs are personal and kept for a while only. */
@Singleton
class RetainedHandoffs {
  @Produces
  @Singleton
  RetainedData old(HandoffConfig config) {
    return new RetainedData("handoffs", "handoff.forget", config.keep());
  }
}
