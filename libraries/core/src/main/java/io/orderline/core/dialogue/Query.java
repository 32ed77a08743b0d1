package io.orderline.core.dialogue;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.tenant.IdentityRules.Proof;
import io.orderline.core.ticket.OrderHold;
import io.orderline.core.ticket.TicketKind;
import java.util.List;
import java.util.Optional;

/**
 * A question of the dialogue to the systems behind it. The engine is pure: it returns the question,
 * and is called again with the {@link Answer}.
 */
public sealed interface Query {

  /** The look-ups that an author can use. */
  enum Subject {
    /** The customer behind the number that calls. */
    CALLER,
    /** The customer or order behind the digits that were said or keyed. */
    IDENTITY,
    /** The customer's orders. */
    ORDERS,
    /** Those of the customer's orders that are not paid yet. */
    UNPAID,
    /** The customer's record in the shop's CRM. */
    RECORD,
    /** The chosen order's parcels. */
    PARCELS,
    /** Today's offers. */
    OFFERS,
    /** The customer's tickets. */
    TICKETS,
    /** What goes on about the customer's wishes: tickets, and orders and parcels that come back. */
    PROGRESS,
    /** The shop's own text for a question. */
    KNOWLEDGE,
    /** Whether what was said is the name, the tail or the order that only the customer knows. */
    SECOND_FACTOR,
    /** A code by SMS to the customer's number. */
    SEND_CODE,
    /** Whether that is the code that was said or keyed. */
    CODE
  }

  record WhoCalls(PhoneNumber number) implements Query {}

  /**
   * The customer behind digits of which there may be several readings, likeliest first.
   *
   * @param caller who asks, so that guesses are counted
   */
  record WhoIs(List<String> readings, Optional<PhoneNumber> caller) implements Query {
    public WhoIs {
      readings = List.copyOf(readings);
      // of a row that an earlier version wrote
      caller = caller == null ? Optional.empty() : caller;
    }

    public WhoIs(List<String> readings) {
      this(readings, Optional.empty());
    }
  }

  /**
   * Whether this is something else that only the customer knows.
   *
   * @param order the order that is talked about
   * @param proven what was shown before, and does not count again
   */
  record SecondFactor(
      CustomerId customer,
      Optional<OrderNumber> order,
      String said,
      List<Proof> proven,
      Optional<PhoneNumber> caller)
      implements Query {
    public SecondFactor {
      proven = List.copyOf(proven);
    }
  }

  record SendCode(CustomerId customer, Optional<PhoneNumber> caller) implements Query {}

  record IsCode(CustomerId customer, String said, List<Proof> proven, Optional<PhoneNumber> caller)
      implements Query {
    public IsCode {
      proven = List.copyOf(proven);
    }
  }

  record OrdersOf(CustomerId customer) implements Query {}

  record UnpaidOrdersOf(CustomerId customer) implements Query {}

  record RecordOf(CustomerId customer) implements Query {}

  record ParcelsOf(OrderNumber order) implements Query {}

  record OffersToday() implements Query {}

  record TicketsOf(CustomerId customer) implements Query {}

  record ProgressOf(CustomerId customer) implements Query {}

  record KnowledgeOf(String question) implements Query {}

  /**
   * The number of a ticket that is about to be asked for. Where it is about an order, the order is
   * read anew with it, and whether another ticket holds the same of it.
   *
   * @param article the number of the one article that it is about
   */
  record NextTicketNumber(
      String kind,
      Optional<CustomerId> customer,
      Optional<OrderNumber> order,
      Optional<String> article)
      implements Query {
    public NextTicketNumber {
      // of a row that an earlier version wrote
      customer = customer == null ? Optional.empty() : customer;
      order = order == null ? Optional.empty() : order;
      article = article == null ? Optional.empty() : article;
    }

    public NextTicketNumber(String kind) {
      this(kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What the ticket would hold of the order. */
    public Optional<OrderHold> hold() {
      return TicketKind.coded(kind).flatMap(known -> OrderHold.of(known, order, article));
    }
  }
}
