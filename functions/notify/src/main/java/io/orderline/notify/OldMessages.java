package io.orderline.notify;

import io.orderline.events.Perishable;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Messages are kept as proof of what a customer was told, and not longer. */
@Singleton
class OldMessages implements Perishable {
  private final NotifyConfig config;

  OldMessages(NotifyConfig config) {
    this.config = config;
  }

  @Override
  public String what() {
    return "messages";
  }

  @Override
  public String function() {
    return "notify.forget";
  }

  @Override
  public Duration keep() {
    return config.keep();
  }
}
