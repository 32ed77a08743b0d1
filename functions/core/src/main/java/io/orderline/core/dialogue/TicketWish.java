package io.orderline.core.dialogue;

import io.orderline.core.call.PhoneNumber;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a ticket is asked for with: who, about which order, and the answers that go with it. */
final class TicketWish {
  /** The detail of a ticket that says that the order is on its way already. */
  private static final String SENT = "sent";

  private TicketWish() {}

  static Action of(DialogueState state, Fact.Booked booked, Step.Book book) {
    Map<String, String> data = new HashMap<>();
    data.put("number", booked.number());
    data.put("kind", book.kind());
    state
        .fact(Fact.Identified.class)
        .map(Fact.Identified::customer)
        .ifPresent(
            customer -> {
              data.put("customer", customer.id().value());
              data.put("phone", customer.phone().digits());
            });
    state
        .fact(Fact.Caller.class)
        .map(Fact.Caller::number)
        .map(PhoneNumber::digits)
        .ifPresent(number -> data.putIfAbsent("phone", number));
    state
        .fact(Fact.Chosen.class)
        .map(Fact.Chosen::order)
        .ifPresent(
            order -> {
              data.put("order", order.number().value());
              if (order.status().onTheWay()) {
                data.put(SENT, "true");
              }
            });
    for (String detail : book.details()) {
      Optional<String> value = state.slot(detail);
      value.ifPresent(given -> data.put(detail, given));
    }
    return new Action(Action.TICKET_REQUESTED, data);
  }
}
