package io.orderline.tickets;

import io.orderline.events.RetainedData;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Tickets that are over are kept for the time that a shop must be able to answer for them; those
 * that nobody has ended, longer, but not for ever.
 */
@Singleton
class RetainedTickets {
  @Produces
  @Singleton
  RetainedData over(TicketsConfig config) {
    return new RetainedData("tickets", "tickets.forget", config.keep());
  }

  @Produces
  @Singleton
  RetainedData open(TicketsConfig config) {
    return new RetainedData("open-tickets", "tickets.forget_open", config.keepOpen());
  }
}
