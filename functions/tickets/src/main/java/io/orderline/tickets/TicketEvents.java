package io.orderline.tickets;

import io.orderline.core.event.DomainEvent;
import io.orderline.core.event.Event;
import io.orderline.core.event.TicketEvent;
import io.orderline.core.event.TicketEvent.TicketChanged;
import io.orderline.core.event.TicketEvent.TicketCreated;
import io.orderline.core.ticket.Ticket;
import io.orderline.core.ticket.TicketChange;
import io.orderline.core.ticket.TicketRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What others are told of a ticket. The ids follow from the ticket's number and the length of its
 * history, so that a change is told once.
 */
@Singleton
class TicketEvents {
  private final Confirmations confirmations;

  TicketEvents(Confirmations confirmations) {
    this.confirmations = confirmations;
  }

  List<Event<?>> created(Ticket ticket) {
    TicketRequest request = ticket.wish();
    var events = new ArrayList<Event<?>>();
    events.add(
        event(
            ticket,
            new TicketCreated(
                request.number(),
                request.kind(),
                ticket.state(),
                ticket.due(),
                request.call(),
                request.customer(),
                request.order(),
                given(request.reason()))));
    message(ticket, request.kind().code(), events);
    return events;
  }

  /** What the shop's system is asked for because of a new ticket. */
  Optional<Event<?>> errand(Ticket ticket) {
    return FollowUps.of(ticket.wish()).map(errand -> event(ticket, errand));
  }

  /** The customer took it back, but the shop's system was faster. */
  List<Event<?>> tooLate(Ticket ticket) {
    var events = new ArrayList<Event<?>>();
    message(ticket, ticket.state().pending() ? "withdrawn_late" : "withdrawn_done", events);
    return events;
  }

  /** The shop's system pays back what the ticket is about. */
  List<Event<?>> refund(Ticket ticket) {
    return FollowUps.refund(ticket.wish()).<Event<?>>map(errand -> event(ticket, errand)).stream()
        .toList();
  }

  /** The invoice goes to an address that the customer has given since. */
  List<Event<?>> invoiceTo(Ticket ticket, String email) {
    return List.of(event(ticket, FollowUps.invoiceTo(ticket.wish(), email)));
  }

  List<Event<?>> changed(Ticket ticket, TicketChange change, String by) {
    TicketRequest request = ticket.wish();
    var events = new ArrayList<Event<?>>();
    events.add(
        event(
            ticket,
            new TicketChanged(
                request.number(),
                request.kind(),
                ticket.state(),
                what(change),
                by,
                request.customer(),
                request.order(),
                ticket.assignee(),
                given(ticket.history().getLast().note()))));
    if (change instanceof TicketChange.Move(var to, _)) {
      message(ticket, to.code(), events);
    }
    return events;
  }

  private static TicketEvent.Change what(TicketChange change) {
    return switch (change) {
      case TicketChange.Move _ -> TicketEvent.Change.MOVE;
      case TicketChange.Assign _ -> TicketEvent.Change.ASSIGN;
      case TicketChange.Note _ -> TicketEvent.Change.NOTE;
    };
  }

  private void message(Ticket ticket, String template, List<Event<?>> events) {
    String key = ticket.number() + ":" + ticket.history().size();
    confirmations
        .about(ticket, template, key)
        .ifPresent(message -> events.add(event(ticket, message)));
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(said -> !said.isBlank());
  }

  private static Event<DomainEvent> event(Ticket ticket, DomainEvent payload) {
    return new Event<>(
        ticket.number() + ":" + ticket.history().size() + ":" + payload.type().type(),
        Event.source(ticket.tenant(), "tickets"),
        ticket.tenant(),
        ticket.number().value(),
        ticket.history().getLast().at(),
        payload);
  }
}
