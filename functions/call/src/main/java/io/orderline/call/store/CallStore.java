package io.orderline.call.store;

import io.orderline.core.call.CallId;
import io.orderline.core.call.CallState;
import io.orderline.core.call.Direction;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.event.DomainEvent;
import io.orderline.core.event.Event;
import io.orderline.core.tenant.TenantId;
import io.orderline.events.Outbox;
import io.orderline.store.TenantTransaction;
import io.orderline.telemetry.Stage;
import io.orderline.telemetry.trace.Traces;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps calls and their turns. A turn is saved once: the second attempt is told so. */
@ApplicationScoped
public class CallStore {
  /**
   * The turn is written only where the call moves on to the next, and so are its events: one
   * statement for all.
   */
  private static final String MOVE =
      """
      with moved as (
        update call.call
        set state = :state, turns = :number + 1, dialogue = :dialogue,
          ended_at = case when :ended then cast(:at as timestamptz) end
        where tenant = :tenant and id = :id and turns = :number
        returning tenant, id),
      kept as (
        insert into call.turn (tenant, call_id, number, record, at, millis)
        select tenant, id, cast(:number as integer), cast(:record as text),
          cast(:at as timestamptz), cast(:millis as integer)
        from moved)
      """;

  /** The state alone: no turn is made, and a call that has moved on meanwhile stays as it is. */
  private static final String AGENT_ANSWERED =
      """
      update call.call set state = :state
      where tenant = :tenant and id = :id and turns = :turns
        and cast(state as jsonb) ->> 'type' = :handedOver
        and cast(state as jsonb) ->> 'agent' is null
      """;

  private final TenantTransaction transactions;
  private final Outbox outbox;
  private final Bookings bookings;
  private final Traces traces;

  CallStore(TenantTransaction transactions, Outbox outbox, Bookings bookings, Traces traces) {
    this.transactions = transactions;
    this.outbox = outbox;
    this.bookings = bookings;
    this.traces = traces;
  }

  /** The call, with the record of the turn of that number where it was answered already. */
  public Uni<Optional<StoredCall>> load(TenantId tenant, CallId call, int number) {
    return load(tenant, call, row -> number);
  }

  /** The call with its last turn. */
  public Uni<Optional<StoredCall>> loadLast(TenantId tenant, CallId call) {
    return load(tenant, call, row -> row.turns - 1);
  }

  private Uni<Optional<StoredCall>> load(
      TenantId tenant, CallId call, ToIntFunction<CallRow> number) {
    return transactions.read(
        tenant,
        session ->
            session
                .find(CallRow.class, new CallRow.Key(tenant.value(), call.value()))
                .invoke(this::relate)
                .chain(
                    row ->
                        row == null
                            ? Uni.createFrom().item(Optional.empty())
                            : turn(session, row, number.applyAsInt(row))
                                .map(turn -> Optional.of(stored(row, turn)))));
  }

  /** Links the trace of this turn to the one that the call began with. */
  private void relate(CallRow row) {
    if (row != null) {
      traces.relate(Optional.ofNullable(row.traceContext));
    }
  }

  /** Saves a call that has just come in with its first turn; false when it is known already. */
  @Stage("save")
  public Uni<Boolean> begin(
      TenantId tenant,
      CallId call,
      String provider,
      Optional<PhoneNumber> caller,
      Optional<String> brand,
      Answered first) {
    var row = new CallRow();
    row.key = new CallRow.Key(tenant.value(), call.value());
    row.provider = provider;
    row.caller = caller.map(PhoneNumber::digits).orElse(null);
    row.brand = brand.orElse(null);
    row.state = StoredState.of(first.state());
    row.direction = Direction.INBOUND;
    row.turns = 1;
    row.dialogue = first.dialogue();
    row.startedAt = first.at();
    row.traceContext = traces.now().orElse(null);
    List<Event<DomainEvent>> events = TurnEvents.of(tenant, call, first);
    return transactions
        .write(
            tenant,
            session ->
                session
                    .persist(row)
                    .chain(() -> session.persist(turn(tenant, call, first)))
                    .chain(() -> outbox.add(session, told(events, tenant, call, first)))
                    .replaceWith(true))
        .onFailure(ConstraintViolationException.class)
        .recoverWithItem(false);
  }

  /**
   * Saves a turn; false when the call has moved on meanwhile, or another call has booked the same,
   * and nothing was saved.
   */
  @Stage("save")
  public Uni<Boolean> save(TenantId tenant, CallId call, Answered answered) {
    List<Event<DomainEvent>> events = TurnEvents.of(tenant, call, answered);
    return transactions
        .write(
            tenant,
            session ->
                outbox
                    .addWith(
                        session,
                        MOVE,
                        "moved",
                        query -> move(query, turn(tenant, call, answered), answered),
                        told(events, tenant, call, answered))
                    .call(
                        moved ->
                            moved
                                ? bookings.take(session, events, answered.record())
                                : Uni.createFrom().voidItem()))
        .onFailure(Bookings.Held.class)
        .recoverWithItem(false);
  }

  private static List<Event<DomainEvent>> told(
      List<Event<DomainEvent>> events, TenantId tenant, CallId call, Answered answered) {
    return Stream.concat(
            events.stream(),
            Stream.of(
                TurnEvents.changed(tenant, call, answered.number(), "changed", answered.at())))
        .toList();
  }

  private static void move(Mutiny.MutationQuery query, TurnRow turn, Answered answered) {
    query
        .setParameter(
            "state", CallRow.STATE.convertToDatabaseColumn(StoredState.of(answered.state())))
        .setParameter("dialogue", CallRow.DIALOGUE.convertToDatabaseColumn(answered.dialogue()))
        .setParameter("ended", answered.state() instanceof CallState.Ended)
        .setParameter("tenant", turn.key.tenant())
        .setParameter("id", turn.key.callId())
        .setParameter("number", turn.key.number())
        .setParameter("record", TurnRow.RECORD.convertToDatabaseColumn(turn.record))
        .setParameter("at", turn.at)
        .setParameter("millis", turn.millis);
  }

  /**
   * Notes that an agent has answered a queued call; false when the call is queued no more, and
   * nothing was changed.
   *
   * @param turns how many turns the call had when the agent answered
   */
  public Uni<Boolean> agentAnswered(
      TenantId tenant, CallId call, int turns, CallState.WithAgent answered) {
    return transactions.write(
        tenant,
        session ->
            session
                .createNativeQuery(AGENT_ANSWERED)
                .setParameter(
                    "state", CallRow.STATE.convertToDatabaseColumn(StoredState.of(answered)))
                .setParameter("tenant", tenant.value())
                .setParameter("id", call.value())
                .setParameter("turns", turns)
                .setParameter("handedOver", StoredState.HANDED_OVER)
                .executeUpdate()
                .map(rows -> rows == 1)
                .call(
                    noted ->
                        noted
                            ? outbox.add(
                                session,
                                List.of(
                                    TurnEvents.changed(
                                        tenant, call, turns, "agent", answered.since())))
                            : Uni.createFrom().voidItem()));
  }

  private static Uni<TurnRow> turn(Mutiny.Session session, CallRow row, int number) {
    return number >= row.turns
        ? Uni.createFrom().nullItem()
        : session.find(TurnRow.class, new TurnRow.Key(row.key.tenant(), row.key.id(), number));
  }

  private static StoredCall stored(CallRow row, TurnRow turn) {
    return new StoredCall(
        row.state(),
        row.turns,
        row.dialogue,
        Optional.ofNullable(turn).map(asked -> asked.record),
        Optional.ofNullable(row.brand));
  }

  private static TurnRow turn(TenantId tenant, CallId call, Answered answered) {
    var turn = new TurnRow();
    turn.key = new TurnRow.Key(tenant.value(), call.value(), answered.number());
    turn.record = answered.record();
    turn.at = answered.at();
    turn.millis = answered.millis();
    return turn;
  }
}
