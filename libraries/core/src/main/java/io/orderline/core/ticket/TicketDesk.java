package io.orderline.core.ticket;

import io.orderline.core.order.CustomerId;
import io.orderline.core.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The need to keep tickets and to follow them. A stage fails with {@link DeskUnavailable} when the
 * system behind cannot answer.
 */
public interface TicketDesk {

  /** A customer's tickets, latest first, at most {@code limit}. */
  CompletionStage<List<Ticket>> ticketsOf(TenantId tenant, CustomerId customer, int limit);

  /**
   * A shop's tickets in the order of their numbers as texts, for whoever keeps lists of them.
   *
   * @param after the number after which to go on; empty to begin
   */
  CompletionStage<List<Ticket>> all(TenantId tenant, Optional<TicketNumber> after, int limit);

  CompletionStage<Optional<Ticket>> find(TenantId tenant, TicketNumber number);

  /** The ticket for a wish: a new one, or the one that was made for it before. */
  CompletionStage<Ticket> create(TicketRequest wish);

  /** Changes a ticket on behalf of somebody. */
  CompletionStage<Outcome> change(
      TenantId tenant, TicketNumber number, TicketChange change, String by);

  /** The outcome of a change. */
  sealed interface Outcome {
    record Changed(Ticket ticket) implements Outcome {}

    /** The ticket's state does not allow it. */
    record Illegal(Ticket ticket) implements Outcome {}

    record Unknown(TicketNumber number) implements Outcome {}
  }
}
