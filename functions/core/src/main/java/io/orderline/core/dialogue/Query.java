package io.orderline.core.dialogue;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.OrderNumber;
import java.util.List;

/**
 * A question of the dialogue to the systems behind it. The engine is pure: it returns the question,
 * and is called again with the {@link Answer}.
 */
public sealed interface Query {

  /** What an author can look up. */
  enum Subject {
    /** The customer behind the number that calls. */
    CALLER,
    /** The customer or order behind the digits that were said or keyed. */
    IDENTITY,
    /** The customer's orders. */
    ORDERS,
    /** Those of the customer's orders that are not paid yet. */
    UNPAID,
    /** What the shop's CRM keeps of the customer. */
    RECORD,
    /** The chosen order's parcels. */
    PARCELS,
    /** Today's offers. */
    OFFERS,
    /** The customer's tickets. */
    TICKETS,
    /** What the shop's own texts say to what the caller asked. */
    KNOWLEDGE
  }

  record WhoCalls(PhoneNumber number) implements Query {}

  /** Who is meant by digits of which there may be several readings, likeliest first. */
  record WhoIs(List<String> readings) implements Query {
    public WhoIs {
      readings = List.copyOf(readings);
    }
  }

  record OrdersOf(CustomerId customer) implements Query {}

  record UnpaidOrdersOf(CustomerId customer) implements Query {}

  record RecordOf(CustomerId customer) implements Query {}

  record ParcelsOf(OrderNumber order) implements Query {}

  record OffersToday() implements Query {}

  record TicketsOf(CustomerId customer) implements Query {}

  record KnowledgeOf(String question) implements Query {}

  /** The number of a ticket that is about to be asked for. */
  record NextTicketNumber(String kind) implements Query {}
}
