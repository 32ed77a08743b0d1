package io.orderline.call.conversation;

import io.orderline.call.store.CallStore;
import io.orderline.call.store.StoredCall;
import io.orderline.core.call.CallId;
import io.orderline.core.dialogue.TurnRecord;
import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.CallEvent;
import io.orderline.telephony.RecordingAccess;
import io.orderline.telephony.Reply;
import io.orderline.telephony.TelephonyProvider;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One turn from the event to the reply: load, listen, understand, answer, save. A turn that arrives
 * twice is answered twice and saved once: the request that loses the race replies with what was
 * saved.
 */
@TracedTurn
@ApplicationScoped
public class CallTurn {
  private static final Duration REPEATED = Duration.ofMinutes(10);

  private final CallStore store;
  private final Dialogue dialogue;
  private final CallerInputReader caller;
  private final CallOpening opening;
  private final CallHandover handover;
  private final CallClosing closing;
  private final CallResumption resumption;
  private final TurnRunner turns;
  private final Clock clock;

  CallTurn(
      CallStore store,
      Dialogue dialogue,
      CallerInputReader caller,
      CallOpening opening,
      CallHandover handover,
      CallClosing closing,
      CallResumption resumption,
      TurnRunner turns,
      Clock clock) {
    this.clock = clock;
    this.store = store;
    this.dialogue = dialogue;
    this.caller = caller;
    this.opening = opening;
    this.handover = handover;
    this.closing = closing;
    this.resumption = resumption;
    this.turns = turns;
  }

  /** The reply to an event; fails when the database does not answer. */
  public Uni<Reply> answer(TenantId tenant, TelephonyProvider provider, CallEvent event) {
    return answer(tenant, Origin.of(tenant, provider), event);
  }

  /**
   * The reply to an event of a stream, which brings the caller's input and no recordings; fails
   * when the database does not answer.
   */
  public Uni<Reply> answer(TenantId tenant, String provider, CallEvent event) {
    return answer(tenant, Origin.ofStream(provider), event);
  }

  /** Repeats what was said last; a farewell when the call is over. */
  public Uni<Reply> resume(TenantId tenant, CallId call) {
    return opening.resume(tenant, call);
  }

  /** Runs a turn that may come; empty when the call awaits another one. */
  public Uni<Optional<Speculation>> speculate(TenantId tenant, CallEvent.Turn turn) {
    return store
        .load(tenant, turn.call(), turn.number())
        .map(found -> found.filter(call -> awaits(call, turn)))
        .chain(found -> speculate(tenant, turn, found));
  }

  private Uni<Optional<Speculation>> speculate(
      TenantId tenant, CallEvent.Turn turn, Optional<StoredCall> found) {
    return found.isEmpty()
        ? Uni.createFrom().item(Optional.empty())
        : run(tenant, Origin.ofStream(""), turn, found.get())
            .map(prepared -> Optional.of(new Speculation(turn, prepared)));
  }

  /** Saves a turn that ran in advance; replies with the other one when that was saved first. */
  public Uni<Reply> commit(TenantId tenant, String provider, Speculation speculation) {
    return turns.finish(
        speculation.prepared(), () -> turn(tenant, Origin.ofStream(provider), speculation.turn()));
  }

  private Uni<Reply> answer(TenantId tenant, Origin origin, CallEvent event) {
    return switch (event) {
      case CallEvent.Incoming(var call, var from, var to) ->
          opening.incoming(tenant, origin.provider(), call, from, to);
      case CallEvent.Turn turn -> turn(tenant, origin, turn);
      case CallEvent.Resumed resumed -> resumption.resume(tenant, origin.provider(), resumed);
      case CallEvent.MoreKeys _ ->
          throw new IllegalArgumentException("the provider asks for more keys itself");
      case CallEvent.Failed(var call) -> opening.resume(tenant, call);
      case CallEvent.AgentAnswered(var call) -> handover.tellAgent(tenant, call);
      case CallEvent.NotAnswered(var call) -> handover.takeBack(tenant, call);
      case CallEvent.Ended(var call) -> closing.end(tenant, call);
      case CallEvent.Noted _ -> Uni.createFrom().item(Reply.NOTHING);
    };
  }

  private Uni<Reply> turn(TenantId tenant, Origin origin, CallEvent.Turn turn) {
    return store
        .load(tenant, turn.call(), turn.number())
        .chain(
            found ->
                found
                    .map(call -> turn(tenant, origin, turn, call))
                    .orElseGet(() -> begin(tenant, origin, turn)));
  }

  /** The call's beginning was lost: begin now rather than send the caller away. */
  private Uni<Reply> begin(TenantId tenant, Origin origin, CallEvent.Turn turn) {
    return opening.incoming(tenant, origin.provider(), turn.call(), turn.from(), Optional.empty());
  }

  private Uni<Reply> turn(TenantId tenant, Origin origin, CallEvent.Turn turn, StoredCall call) {
    Optional<Reply> given = given(call, turn.number(), clock.instant());
    if (given.isPresent()) {
      return Uni.createFrom().item(given.get());
    }
    if (awaits(call, turn)) {
      return run(tenant, origin, turn, call)
          .chain(prepared -> turns.finish(prepared, () -> turn(tenant, origin, turn)));
    }
    return opening.resume(tenant, turn.call());
  }

  private static boolean awaits(StoredCall call, CallEvent.Turn turn) {
    return call.turns() == turn.number() && call.state().talking();
  }

  /**
   * The answer that this very turn got when it came for the first time. A provider asks again
   * within moments; a request that is shown much later is no provider's, and learns nothing.
   */
  private static Optional<Reply> given(StoredCall call, int number, Instant now) {
    return call.asked()
        .filter(record -> fresh(record, now))
        .map(TurnRecord::commands)
        .filter(commands -> !commands.isEmpty())
        .map(commands -> new Reply(commands, number + 1, 0));
  }

  private static boolean fresh(TurnRecord record, Instant now) {
    return record.basis().filter(basis -> basis.at().plus(REPEATED).isBefore(now)).isEmpty();
  }

  private Uni<PreparedTurn> run(
      TenantId tenant, Origin origin, CallEvent.Turn turn, StoredCall call) {
    return dialogue
        .expectation(tenant, call.dialogue())
        .chain(
            expectation ->
                turns.run(
                    tenant,
                    turn.call(),
                    call,
                    expectation,
                    Uni.createFrom()
                        .deferred(
                            () ->
                                caller.listen(
                                    tenant, turn.heard(), expectation, origin.recordings()))));
  }

  /** The source of an event, and how its recordings are fetched. */
  private record Origin(String provider, Supplier<RecordingAccess> recordings) {
    static Origin of(TenantId tenant, TelephonyProvider provider) {
      return new Origin(provider.name(), () -> provider.recordings(tenant));
    }

    static Origin ofStream(String provider) {
      return new Origin(
          provider,
          () -> {
            throw new IllegalArgumentException("a stream has no recordings");
          });
    }
  }
}
