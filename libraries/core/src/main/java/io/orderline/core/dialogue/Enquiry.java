package io.orderline.core.dialogue;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.tenant.IdentityRules.Proof;
import io.orderline.core.understanding.Slot;
import java.util.List;
import java.util.Optional;

/** Makes the query of a look-up step from what is known. */
record Enquiry(Memory memory) {

  /** What the caller says of themselves when asked for a second factor. */
  private static final String FACTOR = "factor";

  private static final String CODE = "code";

  /** The question; none when what it is about is not known. */
  Optional<Query> about(Query.Subject subject) {
    var customer = memory.fact(Fact.Identified.class).map(known -> known.customer().id());
    return switch (subject) {
      case CALLER ->
          memory.fact(Fact.Caller.class).map(caller -> new Query.WhoCalls(caller.number()));
      case IDENTITY -> memory.allReadings(Slot.DIGITS).map(said -> new Query.WhoIs(said, caller()));
      case ORDERS -> customer.map(Query.OrdersOf::new);
      case UNPAID -> customer.map(Query.UnpaidOrdersOf::new);
      case RECORD -> customer.map(Query.RecordOf::new);
      case PARCELS ->
          memory
              .fact(Fact.Chosen.class)
              .map(chosen -> new Query.ParcelsOf(chosen.order().number()));
      case OFFERS -> Optional.of(new Query.OffersToday());
      case TICKETS -> customer.map(Query.TicketsOf::new);
      case PROGRESS -> customer.map(Query.ProgressOf::new);
      case KNOWLEDGE -> memory.slot(InputHandler.UTTERANCE).map(Query.KnowledgeOf::new);
      case SECOND_FACTOR ->
          customer.flatMap(
              id ->
                  memory
                      .slot(FACTOR)
                      .map(
                          said ->
                              new Query.SecondFactor(
                                  id,
                                  memory
                                      .fact(Fact.Chosen.class)
                                      .map(chosen -> chosen.order().number()),
                                  said,
                                  proven(),
                                  caller())));
      case SEND_CODE -> customer.map(id -> new Query.SendCode(id, caller()));
      case CODE ->
          customer.flatMap(
              id -> memory.slot(CODE).map(said -> new Query.IsCode(id, said, proven(), caller())));
    };
  }

  private Optional<PhoneNumber> caller() {
    return memory.fact(Fact.Caller.class).map(Fact.Caller::number);
  }

  private List<Proof> proven() {
    return memory.fact(Fact.Proven.class).map(Fact.Proven::proofs).orElse(List.of());
  }
}
