package io.orderline.call.store;

import io.orderline.core.call.CallId;
import io.orderline.core.call.CallState;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.tenant.TenantId;
import io.orderline.events.Outbox;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps calls and their turns. A turn is saved once, whoever comes first; the other is told so. */
@ApplicationScoped
public class CallStore {
  private final TenantTransaction transactions;
  private final Outbox outbox;

  CallStore(TenantTransaction transactions, Outbox outbox) {
    this.transactions = transactions;
    this.outbox = outbox;
  }

  /** The call, with the record of the turn of that number, or of its last turn. */
  public Uni<Optional<StoredCall>> load(TenantId tenant, CallId call, int number) {
    return transactions.read(
        tenant,
        session ->
            session
                .find(CallRow.class, new CallRow.Key(tenant.value(), call.value()))
                .chain(
                    row ->
                        row == null
                            ? Uni.createFrom().item(Optional.empty())
                            : number >= row.turns
                                ? Uni.createFrom().item(Optional.of(stored(row, null)))
                                : turn(session, tenant, call, number)
                                    .map(turn -> Optional.of(stored(row, turn)))));
  }

  /** The call with its last turn. */
  public Uni<Optional<StoredCall>> loadLast(TenantId tenant, CallId call) {
    return transactions.read(
        tenant,
        session ->
            session
                .find(CallRow.class, new CallRow.Key(tenant.value(), call.value()))
                .chain(
                    row ->
                        row == null
                            ? Uni.createFrom().item(Optional.empty())
                            : turn(session, tenant, call, row.turns - 1)
                                .map(turn -> Optional.of(stored(row, turn)))));
  }

  /** Saves a call that has just come in with its first turn; false when it is known already. */
  public Uni<Boolean> begin(
      TenantId tenant, CallId call, String provider, Optional<PhoneNumber> caller, Answered first) {
    var row = new CallRow();
    row.key = new CallRow.Key(tenant.value(), call.value());
    row.provider = provider;
    row.caller = caller.map(PhoneNumber::digits).orElse(null);
    row.state = first.state();
    row.turns = 1;
    row.dialogue = first.dialogue();
    row.startedAt = first.at();
    return transactions
        .write(
            tenant,
            session ->
                session
                    .persist(row)
                    .chain(() -> add(session, tenant, call, first))
                    .replaceWith(true))
        .invoke(outbox::wake)
        .onFailure(ConstraintViolationException.class)
        .recoverWithItem(false);
  }

  /** Saves a turn; false when the call has moved on meanwhile, and nothing was saved. */
  public Uni<Boolean> save(TenantId tenant, CallId call, Answered answered) {
    return transactions
        .write(tenant, session -> move(session, tenant, call, answered))
        .invoke(outbox::wake);
  }

  private Uni<Boolean> move(
      Mutiny.Session session, TenantId tenant, CallId call, Answered answered) {
    return session
        .createMutationQuery(
            "update CallRow set state = :state, turns = :next, dialogue = :dialogue,"
                + " endedAt = :ended where key.tenant = :tenant and key.id = :id and turns = :number")
        .setParameter("state", answered.state())
        .setParameter("next", answered.number() + 1)
        .setParameter("dialogue", answered.dialogue())
        .setParameter("ended", answered.state() instanceof CallState.Ended ? answered.at() : null)
        .setParameter("tenant", tenant.value())
        .setParameter("id", call.value())
        .setParameter("number", answered.number())
        .executeUpdate()
        .chain(
            rows ->
                rows == 0
                    ? Uni.createFrom().item(false)
                    : add(session, tenant, call, answered).replaceWith(true));
  }

  /** The turn, and what has to happen because of it: both or neither. */
  private Uni<Void> add(Mutiny.Session session, TenantId tenant, CallId call, Answered answered) {
    return session
        .persist(turn(tenant, call, answered))
        .chain(() -> outbox.add(session, TurnEvents.of(tenant, call, answered)));
  }

  private static Uni<TurnRow> turn(
      Mutiny.Session session, TenantId tenant, CallId call, int number) {
    return session.find(TurnRow.class, new TurnRow.Key(tenant.value(), call.value(), number));
  }

  private static StoredCall stored(CallRow row, TurnRow turn) {
    return new StoredCall(
        row.state, row.turns, row.dialogue, Optional.ofNullable(turn).map(asked -> asked.record));
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
