package io.orderline.call.store;

import io.orderline.call.CallConfig;
import io.orderline.events.RetainedData;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Calls and their turns hold what callers said; they are kept to answer for them, and not longer.
 * What guards a call (seals, guesses, codes, streams) is worth nothing after two days.
 */
@Singleton
class RetainedCalls {
  private static final Duration SHORT_LIVED = Duration.ofDays(2);

  @Produces
  @Singleton
  RetainedData calls(CallConfig config) {
    return new RetainedData("calls", "call.forget", config.keep());
  }

  @Produces
  @Singleton
  RetainedData shortLived() {
    return new RetainedData("seals", "call.forget_short_lived", SHORT_LIVED);
  }
}
