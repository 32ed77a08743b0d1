package io.orderline.tickets;

import io.orderline.core.event.Event;
import io.orderline.core.event.EventType;
import io.orderline.core.ticket.Ticket;
import io.orderline.core.ticket.TicketChange;
import io.orderline.core.ticket.TicketRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  List<Event> created(Ticket ticket) {
    var events = new ArrayList<Event>();
    Map<String, String> data = about(ticket);
    data.put("due", ticket.due().toString());
    ticket.wish().call().ifPresent(call -> data.put("call", call.value()));
    if (!ticket.wish().reason().isBlank()) {
      data.put("reason", ticket.wish().reason());
    }
    events.add(event(ticket, EventType.TICKET_CREATED, data));
    FollowUps.of(ticket.wish()).forEach(type -> events.add(requested(ticket, type)));
    message(ticket, ticket.wish().kind().code(), events);
    return events;
  }

  /** Something that the shop's system shall do because of the ticket as it now is. */
  Event requested(Ticket ticket, EventType errand) {
    return event(ticket, errand, FollowUps.data(errand, ticket.wish()));
  }

  /** The invoice shall be sent to an address that the customer has given since. */
  Event invoiceTo(Ticket ticket, String email) {
    Map<String, String> data = FollowUps.data(EventType.INVOICE_REQUESTED, ticket.wish());
    data.put("email", email);
    return event(ticket, EventType.INVOICE_REQUESTED, data);
  }

  List<Event> changed(Ticket ticket, TicketChange change, String by) {
    var events = new ArrayList<Event>();
    Map<String, String> data = about(ticket);
    data.put("by", by);
    ticket.assignee().ifPresent(person -> data.put("assignee", person));
    String note = ticket.history().getLast().note();
    if (!note.isBlank()) {
      data.put("note", note);
    }
    switch (change) {
      case TicketChange.Move(var to, _) -> {
        data.put("change", "move");
        message(ticket, to.code(), events);
      }
      case TicketChange.Assign _ -> data.put("change", "assign");
      case TicketChange.Note _ -> data.put("change", "note");
    }
    events.addFirst(event(ticket, EventType.TICKET_CHANGED, data));
    return events;
  }

  private void message(Ticket ticket, String template, List<Event> events) {
    String key = ticket.number() + ":" + ticket.history().size();
    confirmations
        .about(ticket, template, key)
        .ifPresent(data -> events.add(event(ticket, EventType.SMS_REQUESTED, data)));
  }

  private static Map<String, String> about(Ticket ticket) {
    TicketRequest wish = ticket.wish();
    var data = new HashMap<String, String>();
    data.put("number", wish.number().value());
    data.put("kind", wish.kind().code());
    data.put("state", ticket.state().code());
    wish.customer().ifPresent(customer -> data.put("customer", customer.value()));
    wish.order().ifPresent(order -> data.put("order", order.value()));
    return data;
  }

  private static Event event(Ticket ticket, EventType type, Map<String, String> data) {
    return new Event(
        ticket.number() + ":" + ticket.history().size() + ":" + type.type(),
        Event.source(ticket.tenant(), "tickets"),
        type.type(),
        ticket.tenant(),
        ticket.number().value(),
        ticket.history().getLast().at(),
        data);
  }
}
