package io.orderline.core.dialogue;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.event.TicketDetails;
import io.orderline.core.order.Customer;
import io.orderline.core.order.Order;
import io.orderline.core.order.Shipment;
import io.orderline.core.ticket.TicketArticle;
import io.orderline.core.ticket.TicketKind;
import io.orderline.core.ticket.TicketNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a ticket is asked for with, from what the call knows. */
final class BookedTicket {
  /** The slot of a number that the caller wants to be called at. */
  private static final String PHONE = "phone";

  private static final String REASON = "reason";

  /** What is paid back for one article, in fen. */
  private static final String AMOUNT = "amount";

  private BookedTicket() {}

  static TicketDetails of(DialogueState state, Fact.Booked booked, Step.Book book) {
    Map<String, String> answers = new HashMap<>();
    book.details()
        .forEach(detail -> state.slot(detail).ifPresent(value -> answers.put(detail, value)));
    Optional<Customer> customer = state.fact(Fact.Identified.class).map(Fact.Identified::customer);
    Optional<Order> order = state.fact(Fact.Chosen.class).map(Fact.Chosen::order);
    Optional<ChosenArticle> article = ChosenArticle.of(state);
    TicketKind kind = TicketKind.coded(book.kind()).orElseThrow();
    if (kind == TicketKind.REFUND) {
      article.ifPresent(part -> answers.put(AMOUNT, String.valueOf(part.amount().fen())));
    }
    Optional<String> said = Optional.ofNullable(answers.remove(PHONE));
    return new TicketDetails(
        new TicketNumber(booked.number()),
        kind,
        customer.map(Customer::id),
        said.isPresent() ? said.flatMap(PhoneNumber::read) : phone(state, customer),
        order.map(Order::number),
        Optional.ofNullable(answers.remove(REASON)),
        article
            .map(part -> part.onTheWay(parcels(state)))
            .orElse(order.filter(chosen -> chosen.status().onTheWay()).isPresent()),
        article.map(
            part -> new TicketArticle(part.line().sku(), part.line().product(), part.quantity())),
        answers);
  }

  private static List<Shipment> parcels(DialogueState state) {
    return state.fact(Fact.Parcels.class).map(Fact.Parcels::shipments).orElse(List.of());
  }

  /** The number that we know of: the shop's before that of the call. */
  private static Optional<PhoneNumber> phone(DialogueState state, Optional<Customer> customer) {
    return customer
        .map(Customer::phone)
        .or(() -> state.fact(Fact.Caller.class).map(Fact.Caller::number));
  }
}
