package io.orderline.console.tickets;

import io.orderline.console.webhooks.Happening;
import io.orderline.console.webhooks.Kind;
import io.orderline.core.call.CallId;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.privacy.PersonalData;
import io.orderline.core.ticket.Ticket;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What other systems may be told of a ticket as it is now. Pure. */
final class TicketNews {
  private TicketNews() {}

  /** Told once for each entry of its history. */
  static Happening changed(Ticket ticket, Optional<String> brand) {
    String number = ticket.number().value();
    Map<String, Object> data = new TreeMap<>();
    data.put("ticket", number);
    data.put("kind", ticket.wish().kind().code());
    data.put("state", ticket.state().code());
    data.put("due", ticket.due().toString());
    data.put("reason", PersonalData.masked(ticket.wish().reason()));
    ticket.assignee().ifPresent(who -> data.put("assignee", who));
    ticket.wish().order().map(OrderNumber::value).ifPresent(order -> data.put("order", order));
    ticket.wish().call().map(CallId::value).ifPresent(call -> data.put("call", call));
    brand.ifPresent(known -> data.put("brand", known));
    return new Happening(
        Kind.TICKET_CHANGED,
        number + " " + ticket.history().size(),
        number,
        brand,
        ticket.history().getLast().at(),
        data);
  }
}
