package io.orderline.call.conversation;

import io.orderline.call.store.CallStore;
import io.orderline.call.store.StoredCall;
import io.orderline.core.call.CallId;
import io.orderline.core.call.CallState;
import io.orderline.core.dialogue.Action;
import io.orderline.core.dialogue.DialogueState;
import io.orderline.core.dialogue.Fact;
import io.orderline.core.dialogue.FlowBooks;
import io.orderline.core.dialogue.HandoffCards;
import io.orderline.core.event.EventType;
import io.orderline.core.handoff.Card;
import io.orderline.core.handoff.LineAct;
import io.orderline.core.records.CallRecords;
import io.orderline.core.records.RecordedTurn;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the queue is told of a call that is handed over: the card, and why it comes. */
@ApplicationScoped
public class CallCards {
  private final CallStore store;
  private final CallRecords records;
  private final FlowBooks books;
  private final TurnContexts contexts;

  CallCards(CallStore store, CallRecords records, FlowBooks books, TurnContexts contexts) {
    this.store = store;
    this.records = records;
    this.books = books;
    this.contexts = contexts;
  }

  /** What a call enters a queue with; empty where it is not handed over. */
  public Uni<Optional<LineAct.Enter>> of(TenantId tenant, CallId call) {
    return store
        .loadLast(tenant, call)
        .chain(
            found ->
                found
                    .filter(known -> known.state() instanceof CallState.HandedOver)
                    .map(known -> of(tenant, call, known).map(Optional::of))
                    .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
  }

  private Uni<LineAct.Enter> of(TenantId tenant, CallId call, StoredCall known) {
    DialogueState state = known.dialogue();
    return Enquiries.stage(() -> books.of(tenant, state.flows()))
        .chain(
            version ->
                Enquiries.stage(() -> records.turns(tenant, call))
                    .map(
                        turns ->
                            new LineAct.Enter(
                                known.turns() - 1,
                                HandoffCards.reasons(version.book(), state),
                                state
                                    .fact(Fact.Identified.class)
                                    .map(fact -> fact.customer().id().value()),
                                HandoffCards.of(
                                    version.book(),
                                    state,
                                    contexts.now(tenant),
                                    booked(call, turns)))));
  }

  /** The tickets that the call's turns have asked for, each with the key of its event. */
  private static List<Card.Booked> booked(CallId call, List<RecordedTurn> turns) {
    return turns.stream().flatMap(turn -> booked(call, turn)).toList();
  }

  private static Stream<Card.Booked> booked(CallId call, RecordedTurn turn) {
    List<Action> actions = turn.record().actions();
    return IntStream.range(0, actions.size())
        .filter(place -> actions.get(place).type().equals(EventType.TICKET_REQUESTED.type()))
        .mapToObj(
            place ->
                new Card.Booked(
                    actions.get(place).data().getOrDefault("number", ""),
                    actions.get(place).data().getOrDefault("kind", ""),
                    Optional.ofNullable(actions.get(place).data().get("order")),
                    call + ":" + turn.number() + ":" + place));
  }
}
