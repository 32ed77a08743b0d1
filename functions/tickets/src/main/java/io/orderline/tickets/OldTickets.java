package io.orderline.tickets;

import io.orderline.events.Perishable;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Tickets that are over are kept for the time that a shop must be able to answer for them. */
@Singleton
class OldTickets implements Perishable {
  private final TicketsConfig config;

  OldTickets(TicketsConfig config) {
    this.config = config;
  }

  @Override
  public String what() {
    return "tickets";
  }

  @Override
  public String function() {
    return "tickets.forget";
  }

  @Override
  public Duration keep() {
    return config.keep();
  }
}
