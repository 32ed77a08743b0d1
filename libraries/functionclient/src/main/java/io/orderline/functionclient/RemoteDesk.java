package io.orderline.functionclient;

import io.orderline.core.order.CustomerId;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.DeskUnavailable;
import io.orderline.core.ticket.Ticket;
import io.orderline.core.ticket.TicketChange;
import io.orderline.core.ticket.TicketDesk;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.core.ticket.TicketRequest;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The desk of the function {@code tickets}. */
@DefaultBean
@ApplicationScoped
public class RemoteDesk implements TicketDesk {
  private final FunctionClient tickets;

  public RemoteDesk(FunctionClients peers) {
    this.tickets = peers.named("tickets", DeskUnavailable::new);
  }

  @Override
  public CompletionStage<List<Ticket>> ticketsOf(TenantId tenant, CustomerId customer, int limit) {
    return tickets
        .at("/desk/{}/tickets?customer={}&limit={}", tenant, customer, limit)
        .list(Ticket.class);
  }

  @Override
  public CompletionStage<List<Ticket>> all(
      TenantId tenant, Optional<TicketNumber> after, int limit) {
    return tickets
        .at(
            "/desk/{}/tickets/all?after={}&limit={}",
            tenant,
            after.map(TicketNumber::value).orElse(""),
            limit)
        .list(Ticket.class);
  }

  @Override
  public CompletionStage<Optional<Ticket>> find(TenantId tenant, TicketNumber number) {
    return tickets.at("/desk/{}/tickets/{}", tenant, number).find(Ticket.class);
  }

  /** May be asked for again: the same wish makes one ticket. */
  @Override
  public CompletionStage<Ticket> create(TicketRequest wish) {
    return tickets.at("/desk/{}/tickets", wish.tenant()).with(wish).ask(Ticket.class);
  }

  @Override
  public CompletionStage<Outcome> change(
      TenantId tenant, TicketNumber number, TicketChange change, String by) {
    return tickets
        .at("/desk/{}/tickets/{}/changes?by={}", tenant, number, by)
        .with(change)
        .tell(Outcome.class);
  }
}
