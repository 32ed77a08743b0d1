package io.orderline.core.dialogue;

import io.orderline.core.understanding.Slot;
import java.util.Optional;

/** What is asked of a system about a subject, by what is known. */
record Enquiry(Memory memory) {

  /** The question; none when what it is about is not known. */
  Optional<Query> about(Query.Subject subject) {
    var customer = memory.fact(Fact.Identified.class).map(known -> known.customer().id());
    return switch (subject) {
      case CALLER ->
          memory.fact(Fact.Caller.class).map(caller -> new Query.WhoCalls(caller.number()));
      case IDENTITY -> memory.allReadings(Slot.DIGITS).map(Query.WhoIs::new);
      case ORDERS -> customer.map(Query.OrdersOf::new);
      case UNPAID -> customer.map(Query.UnpaidOrdersOf::new);
      case RECORD -> customer.map(Query.RecordOf::new);
      case PARCELS ->
          memory
              .fact(Fact.Chosen.class)
              .map(chosen -> new Query.ParcelsOf(chosen.order().number()));
      case OFFERS -> Optional.of(new Query.OffersToday());
      case TICKETS -> customer.map(Query.TicketsOf::new);
      case KNOWLEDGE -> memory.slot(Reactions.UTTERANCE).map(Query.KnowledgeOf::new);
    };
  }
}
