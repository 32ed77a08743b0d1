package io.orderline.call.turn;

import io.orderline.call.Tenants;
import io.orderline.call.provider.CallEvent;
import io.orderline.call.provider.RecordingAccess;
import io.orderline.call.provider.Reply;
import io.orderline.call.provider.TelephonyProvider;
import io.orderline.call.store.CallStore;
import io.orderline.call.store.StoredCall;
import io.orderline.call.trace.TracedTurn;
import io.orderline.core.call.CallId;
import io.orderline.core.call.CallState;
import io.orderline.core.call.Expectation;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.dialogue.Setting;
import io.orderline.core.dialogue.TurnRecord;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One turn from the event to the reply: load, listen, understand, answer, save. What arrives twice
 * is answered twice and saved once: whoever loses the race to save gives the answer that was saved.
 */
@TracedTurn
@ApplicationScoped
public class CallTurn {
  private final CallStore store;
  private final Dialogue dialogue;
  private final Ear ear;
  private final CallOpening opening;
  private final CallClosing closing;
  private final CallResumption resumption;
  private final Tenants tenants;
  private final Clock clock;

  CallTurn(
      CallStore store,
      Dialogue dialogue,
      Ear ear,
      CallOpening opening,
      CallClosing closing,
      CallResumption resumption,
      Tenants tenants,
      Clock clock) {
    this.store = store;
    this.dialogue = dialogue;
    this.ear = ear;
    this.opening = opening;
    this.closing = closing;
    this.resumption = resumption;
    this.tenants = tenants;
    this.clock = clock;
  }

  /**
   * A turn that was gone through but is not saved, so that nothing has come of it yet.
   *
   * @param turn what it was gone through for
   * @param call the call as it was then
   */
  public record Rehearsed(
      CallEvent.Turn turn, StoredCall call, Dialogue.Outcome outcome, Setting setting) {

    /** What the caller would hear. */
    public List<VoiceCommand> commands() {
      return outcome.record().commands();
    }
  }

  /** The reply to an event; fails when the database does not answer. */
  public Uni<Reply> answer(TenantId tenant, TelephonyProvider provider, CallEvent event) {
    return answer(tenant, Origin.of(tenant, provider), event);
  }

  /**
   * The reply to an event of a stream, which brings what the caller did and no recordings; fails
   * when the database does not answer.
   */
  public Uni<Reply> answer(TenantId tenant, String provider, CallEvent event) {
    return answer(tenant, Origin.ofStream(provider), event);
  }

  /** What was said last, to be said again; a farewell when the call is over. */
  public Uni<Reply> resume(TenantId tenant, CallId call) {
    return opening.resume(tenant, call);
  }

  /** Goes through a turn that may come; empty when it is not that turn that is awaited. */
  public Uni<Optional<Rehearsed>> rehearse(TenantId tenant, CallEvent.Turn turn) {
    return store
        .load(tenant, turn.call(), turn.number())
        .chain(
            found ->
                found
                    .filter(call -> call.turns() == turn.number() && call.state().talking())
                    .map(call -> go(tenant, Origin.ofStream(""), turn, call).map(Optional::of))
                    .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
  }

  /** Saves a turn that was rehearsed; another that came first is answered with instead. */
  public Uni<Reply> perform(TenantId tenant, String provider, Rehearsed rehearsed) {
    return save(tenant, Origin.ofStream(provider), rehearsed);
  }

  private Uni<Reply> answer(TenantId tenant, Origin provider, CallEvent event) {
    return switch (event) {
      case CallEvent.Incoming(var call, var from, var to) ->
          opening.incoming(tenant, provider.name(), call, from, to);
      case CallEvent.Turn turn -> turn(tenant, provider, turn);
      case CallEvent.Resumed resumed -> resumption.resume(tenant, provider.name(), resumed);
      case CallEvent.MoreKeys _ ->
          throw new IllegalArgumentException("the provider asks for more keys itself");
      case CallEvent.Failed(var call) -> opening.resume(tenant, call);
      case CallEvent.AgentAnswered(var call) -> opening.tellAgent(tenant, call);
      case CallEvent.NotAnswered(var call) -> closing.takeBack(tenant, call);
      case CallEvent.Ended(var call) -> closing.end(tenant, call).replaceWith(Reply.NOTHING);
      case CallEvent.Noted _ -> Uni.createFrom().item(Reply.NOTHING);
    };
  }

  private Uni<Reply> turn(TenantId tenant, Origin provider, CallEvent.Turn turn) {
    return store
        .load(tenant, turn.call(), turn.number())
        .chain(
            found -> {
              if (found.isEmpty()) {
                // its beginning was lost, with us or on the way: begin now rather than send the
                // caller away
                return opening.incoming(
                    tenant, provider.name(), turn.call(), turn.from(), Optional.empty());
              }
              StoredCall call = found.get();
              Optional<Reply> given = given(call, turn.number());
              if (given.isPresent()) {
                return Uni.createFrom().item(given.get());
              }
              if (!call.state().talking()) {
                return Uni.createFrom().item(CallOpening.FAREWELL);
              }
              return turn.number() > call.turns()
                  ? opening.resume(tenant, turn.call())
                  : take(tenant, provider, turn, call);
            });
  }

  /** What this very turn was answered with when it came for the first time. */
  private static Optional<Reply> given(StoredCall call, int number) {
    return call.asked()
        .map(TurnRecord::commands)
        .filter(commands -> !commands.isEmpty())
        .map(commands -> new Reply(commands, number + 1, 0));
  }

  /** The turn that is awaited. */
  private Uni<Reply> take(TenantId tenant, Origin provider, CallEvent.Turn turn, StoredCall call) {
    return go(tenant, provider, turn, call).chain(gone -> save(tenant, provider, gone));
  }

  private Uni<Rehearsed> go(
      TenantId tenant, Origin provider, CallEvent.Turn turn, StoredCall call) {
    Setting setting = tenants.setting(tenant);
    Expectation expectation = dialogue.expectation(call.dialogue());
    return ear.listen(tenant, turn.heard(), expectation, provider.recordings())
        .chain(input -> dialogue.turn(tenant, call.dialogue(), input, expectation, setting))
        .map(outcome -> new Rehearsed(turn, call, outcome, setting));
  }

  private Uni<Reply> save(TenantId tenant, Origin provider, Rehearsed gone) {
    TurnRecord record = gone.outcome().record();
    CallState after = handedOver(record) ? new CallState.Talking().handOver() : gone.call().state();
    int number = gone.turn().number();
    return store
        .save(
            tenant,
            gone.turn().call(),
            gone.outcome().answered(number, after, gone.setting(), clock))
        .chain(
            first ->
                first
                    ? Uni.createFrom().item(new Reply(record.commands(), number + 1, 0))
                    : turn(tenant, provider, gone.turn()));
  }

  private static boolean handedOver(TurnRecord record) {
    return record.commands().stream().anyMatch(VoiceCommand.Transfer.class::isInstance);
  }

  /** Where an event comes from, and how its recordings are fetched. */
  private record Origin(String name, Supplier<RecordingAccess> recordings) {
    static Origin of(TenantId tenant, TelephonyProvider provider) {
      return new Origin(provider.name(), () -> provider.recordings(tenant));
    }

    static Origin ofStream(String name) {
      return new Origin(
          name,
          () -> {
            throw new IllegalArgumentException("a stream has no recordings");
          });
    }
  }
}
