package io.orderline.core.dialogue;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.customer.CustomerRecord;
import io.orderline.core.order.Customer;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.Promotion;
import io.orderline.core.order.Shipment;
import io.orderline.core.policy.Verdict;
import io.orderline.core.tenant.IdentityRules.Proof;
import io.orderline.core.ticket.Ticket;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something the dialogue knows for certain, because a system said so or the caller confirmed it.
 */
public sealed interface Fact {

  /** The number the call came from. */
  record Caller(PhoneNumber number) implements Fact {}

  /** The identified customer. */
  record Identified(Customer customer) implements Fact {}

  /**
   * A customer whose number is close to what was heard: to be confirmed before anything is told.
   *
   * @param said the digits that were heard, where they are not the whole number
   */
  record Suspected(Customer customer, Optional<String> said) implements Fact {
    public Suspected {
      // of a row that an earlier version wrote
      said = said == null ? Optional.empty() : said;
    }

    /** One whose number was said in full, in one of the ways in which it may have been heard. */
    public Suspected(Customer customer) {
      this(customer, Optional.empty());
    }
  }

  /** How the caller has shown to be the customer. */
  record Proven(List<Proof> proofs) implements Fact {
    public Proven {
      proofs = List.copyOf(proofs);
    }

    /** With the second factor beside what was shown before. */
    public static Proven twice(List<Proof> before) {
      return new Proven(
          Stream.concat(before.stream(), Stream.of(Proof.SECOND_FACTOR)).distinct().toList());
    }
  }

  /** The caller's orders, latest first. */
  record Orders(List<Order> orders) implements Fact {
    public Orders {
      orders = List.copyOf(orders);
    }
  }

  /** The customer's record in the shop's CRM. */
  record Recorded(CustomerRecord record) implements Fact {}

  /** The order that is being talked about. */
  record Chosen(Order order) implements Fact {}

  /**
   * The one article of the chosen order that is talked about.
   *
   * @param quantity how many of them
   */
  record Article(Order.Line line, int quantity) implements Fact {
    public Article {
      if (quantity < 1 || quantity > line.quantity()) {
        throw new IllegalArgumentException("of an article are meant one to all that were bought");
      }
    }
  }

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

  /**
   * The ruling of the shop's policies on the request.
   *
   * @param wish what was ruled on; empty in a row of a version that did not write it
   */
  record Ruling(Verdict verdict, String wish) implements Fact {
    public Ruling {
      wish = wish == null ? "" : wish;
    }
  }

  /**
   * The ticket that this call has asked for last.
   *
   * @param order which order it is about
   * @param before what it has asked for before, the first first; each of these with none before it
   */
  record Booked(String number, String kind, Optional<OrderNumber> order, List<Booked> before)
      implements Fact {
    public Booked {
      // of a row that an earlier version wrote
      order = order == null ? Optional.empty() : order;
      before = before == null ? List.of() : List.copyOf(before);
    }

    public Booked(String number, String kind, Optional<OrderNumber> order) {
      this(number, kind, order, List.of());
    }

    public Booked(String number, String kind) {
      this(number, kind, Optional.empty());
    }

    /** All that this call has asked for, the first first, each with none before it. */
    public List<Booked> all() {
      return Stream.concat(before.stream(), Stream.of(new Booked(number, kind, order))).toList();
    }

    /** The last of these with the others before it; none where there are none. */
    public static Optional<Booked> of(List<Booked> all) {
      return all.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Booked(
                  all.getLast().number(),
                  all.getLast().kind(),
                  all.getLast().order(),
                  all.subList(0, all.size() - 1)));
    }
  }

  /** A ticket that holds already what this call was about to ask for. */
  record Standing(String number, String kind) implements Fact {}

  /** The customer's tickets, latest first. */
  record Tickets(List<Ticket> tickets) implements Fact {
    public Tickets {
      tickets = List.copyOf(tickets);
    }
  }

  /**
   * What goes on about the customer's after-sales wishes.
   *
   * @param orders all of the customer's, latest first
   * @param parcels those of orders that come back
   * @param tickets latest first
   */
  record Progress(List<Order> orders, List<Shipment> parcels, List<Ticket> tickets)
      implements Fact {
    public Progress {
      orders = List.copyOf(orders);
      parcels = List.copyOf(parcels);
      tickets = List.copyOf(tickets);
    }
  }

  /** The shop's own text that answers the caller's question. */
  record Passage(String spoken) implements Fact {}
}
