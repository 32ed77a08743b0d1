package io.orderline.console.account;

import io.orderline.console.ConsoleConfig;
import io.orderline.events.RetainedData;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Sessions that are over, and tries that nobody waits for any more, go away. */
@Singleton
class RetainedSessions {
  @Produces
  @Singleton
  RetainedData sessions(ConsoleConfig config) {
    return new RetainedData("sessions", "console.forget_sessions", config.session().longest());
  }
}
