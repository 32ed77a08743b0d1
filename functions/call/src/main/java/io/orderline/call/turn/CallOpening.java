package io.orderline.call.turn;

import io.orderline.call.Tenants;
import io.orderline.call.provider.Reply;
import io.orderline.call.store.CallStore;
import io.orderline.call.store.StoredCall;
import io.orderline.core.call.CallId;
import io.orderline.core.call.CallState;
import io.orderline.core.call.Expectation;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.call.TurnInput;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.dialogue.DialogueState;
import io.orderline.core.dialogue.Setting;
import io.orderline.core.dialogue.TurnRecord;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** How a call begins, and how it is taken up again where it was. */
@ApplicationScoped
public class CallOpening {
  /** What a call hears that is over. */
  static final Reply FAREWELL =
      new Reply(List.of(new VoiceCommand.Say("感谢您的来电，再见。"), new VoiceCommand.Hangup()), 0, 0);

  private final CallStore store;
  private final Dialogue dialogue;
  private final Tenants tenants;
  private final Clock clock;

  CallOpening(CallStore store, Dialogue dialogue, Tenants tenants, Clock clock) {
    this.store = store;
    this.dialogue = dialogue;
    this.tenants = tenants;
    this.clock = clock;
  }

  /** Greets a call that came in; one that is known already hears its last answer again. */
  Uni<Reply> incoming(
      TenantId tenant,
      String provider,
      CallId call,
      Optional<PhoneNumber> from,
      Optional<PhoneNumber> to) {
    Setting setting = tenants.setting(tenant);
    return dialogue
        .turn(
            tenant,
            DialogueState.NEW,
            new TurnInput.Started(from, to),
            new Expectation.Anything(),
            setting)
        .chain(
            outcome ->
                store
                    .begin(
                        tenant,
                        call,
                        provider,
                        from,
                        outcome.answered(0, new CallState.Talking(), setting, clock))
                    .chain(
                        first ->
                            first
                                ? Uni.createFrom()
                                    .item(new Reply(outcome.record().commands(), 1, 0))
                                : resume(tenant, call)));
  }

  /** What the person hears who takes a call that was handed over: the story, if there is one. */
  Uni<Reply> tellAgent(TenantId tenant, CallId call) {
    return store
        .loadLast(tenant, call)
        .map(
            found ->
                found
                    .filter(known -> known.state() instanceof CallState.HandedOver)
                    .flatMap(StoredCall::asked)
                    .flatMap(CallOpening::story)
                    .map(story -> new Reply(List.of(new VoiceCommand.Say(story)), 0, 0))
                    .orElse(Reply.NOTHING));
  }

  private static Optional<String> story(TurnRecord last) {
    return last.commands().stream()
        .filter(VoiceCommand.Transfer.class::isInstance)
        .map(VoiceCommand.Transfer.class::cast)
        .findFirst()
        .flatMap(VoiceCommand.Transfer::story);
  }

  /** Says again what was said last. */
  Uni<Reply> resume(TenantId tenant, CallId call) {
    return store
        .loadLast(tenant, call)
        .map(
            found ->
                found
                    .filter(known -> known.state().talking())
                    .flatMap(
                        known ->
                            known.asked().map(last -> new Reply(last.commands(), known.turns(), 0)))
                    .orElse(FAREWELL));
  }
}
