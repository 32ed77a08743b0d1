package io.orderline.console.rebuild;

import io.orderline.console.ConsoleConfig;
import io.orderline.events.RetainedData;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is listed here is kept as long as by its owner. */
@Singleton
class RetainedLists {
  @Produces
  @Singleton
  RetainedData calls(ConsoleConfig config) {
    return new RetainedData("calls", "console.forget_calls", config.keepCalls());
  }

  @Produces
  @Singleton
  RetainedData tickets(ConsoleConfig config) {
    return new RetainedData("tickets", "console.forget_tickets", config.keepTickets());
  }

  @Produces
  @Singleton
  RetainedData changes(ConsoleConfig config) {
    return new RetainedData("changes", "console.forget_changes", config.keepChanges());
  }

  @Produces
  @Singleton
  RetainedData erasures(ConsoleConfig config) {
    return new RetainedData("erasures", "console.forget_erasures", config.keepErasures());
  }
}
