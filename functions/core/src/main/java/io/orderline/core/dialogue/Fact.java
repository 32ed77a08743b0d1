package io.orderline.core.dialogue;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.customer.CustomerRecord;
import io.orderline.core.order.Customer;
import io.orderline.core.order.Order;
import io.orderline.core.order.Promotion;
import io.orderline.core.order.Shipment;
import io.orderline.core.policy.Verdict;
import io.orderline.core.ticket.Ticket;
import java.util.List;

/**
 * Something the dialogue knows for certain, because a system said so or the caller confirmed it.
 */
public sealed interface Fact {

  /** The number the call came from. */
  record Caller(PhoneNumber number) implements Fact {}

  /** Who is calling. */
  record Identified(Customer customer) implements Fact {}

  /**
   * A customer whose number is close to what was heard: to be confirmed before anything is told.
   */
  record Suspected(Customer customer) implements Fact {}

  /** The caller's orders, latest first. */
  record Orders(List<Order> orders) implements Fact {
    public Orders {
      orders = List.copyOf(orders);
    }
  }

  /** What the shop's CRM keeps of the customer. */
  record Recorded(CustomerRecord record) implements Fact {}

  /** The order that is being talked about. */
  record Chosen(Order order) implements Fact {}

  /** The parcels of the chosen order. */
  record Parcels(List<Shipment> shipments) implements Fact {
    public Parcels {
      shipments = List.copyOf(shipments);
    }
  }

  /** The offers that run today. */
  record Offers(List<Promotion> promotions) implements Fact {
    public Offers {
      promotions = List.copyOf(promotions);
    }
  }

  /** What the shop's rules say to the wish. */
  record Ruling(Verdict verdict) implements Fact {}

  /** A ticket that this call has asked for. */
  record Booked(String number, String kind) implements Fact {}

  /** The customer's tickets, latest first. */
  record Tickets(List<Ticket> tickets) implements Fact {
    public Tickets {
      tickets = List.copyOf(tickets);
    }
  }

  /** What the shop's own texts say to the caller's question. */
  record Passage(String spoken) implements Fact {}
}
