package io.orderline.tickets;

import io.orderline.core.ticket.Ticket;
import io.orderline.core.ticket.TicketChange;
import io.orderline.core.ticket.TicketState;

/**
 * Whether a ticket still waits to be told where its invoice goes: its link opens nothing else. A
 * shop's system that has written the invoice at once has not sent it yet; a person who ends the
 * ticket ends the link.
 */
final class InvoiceAddress {
  static final String BY = "customer";
  private static final String NOTE = "客户填写了接收发票的邮箱";

  /** What a ticket keeps of it; the address goes to the shop only. */
  static final TicketChange GIVEN = new TicketChange.Note(NOTE);

  private InvoiceAddress() {}

  static boolean wanted(Ticket ticket) {
    return (ticket.state().pending() || writtenByTheShop(ticket))
        && ticket.history().stream()
            .noneMatch(entry -> entry.by().equals(BY) && entry.note().equals(NOTE));
  }

  private static boolean writtenByTheShop(Ticket ticket) {
    return ticket.state() == TicketState.RESOLVED
        && ticket.history().reversed().stream()
            .takeWhile(entry -> entry.state() == TicketState.RESOLVED)
            .reduce((_, earlier) -> earlier)
            .filter(entry -> entry.by().equals(ErrandNotes.BY))
            .isPresent();
  }
}
