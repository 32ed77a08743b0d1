package io.orderline.events;

import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.DeskUnavailable;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.core.ticket.TicketNumbers;
import io.orderline.store.StoreUnavailable;
import io.orderline.store.TenantTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;

/**
 * Ticket numbers from a sequence of the database. It lives with the events, because a number is
 * told by the function that writes the wish down, and not by the one that keeps tickets.
 */
@ApplicationScoped
class SequenceTicketNumbers implements TicketNumbers {
  private final TenantTransaction transactions;

  SequenceTicketNumbers(TenantTransaction transactions) {
    this.transactions = transactions;
  }

  @Override
  public CompletionStage<TicketNumber> next(TenantId tenant) {
    return transactions
        .read(
            tenant,
            session ->
                session
                    .createNativeQuery("select nextval('events.ticket_number')", Long.class)
                    .getSingleResult()
                    .map(TicketNumber::of))
        .onFailure(StoreUnavailable.class)
        .transform(fault -> new DeskUnavailable("no ticket number is to be had", fault))
        .subscribeAsCompletionStage();
  }
}
