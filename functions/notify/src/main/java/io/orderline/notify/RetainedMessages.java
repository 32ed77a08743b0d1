package io.orderline.notify;

import io.orderline.events.RetainedData;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Messages are kept as proof of what a customer was told, and not longer. */
@Singleton
class RetainedMessages {
  @Produces
  @Singleton
  RetainedData messages(NotifyConfig config) {
    return new RetainedData("messages", "notify.forget", config.keep());
  }
}
