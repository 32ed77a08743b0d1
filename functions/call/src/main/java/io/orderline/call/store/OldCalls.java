package io.orderline.call.store;

import io.orderline.call.CallConfig;
import io.orderline.events.Perishable;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Calls and their turns hold what callers said; they are kept to answer for them, and not longer.
 */
@Singleton
class OldCalls implements Perishable {
  private final CallConfig config;

  OldCalls(CallConfig config) {
    this.config = config;
  }

  @Override
  public String what() {
    return "calls";
  }

  @Override
  public String function() {
    return "call.forget";
  }

  @Override
  public Duration keep() {
    return config.keep();
  }
}
