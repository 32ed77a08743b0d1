package io.orderline.call.conversation;

import io.orderline.call.store.CallStore;
import io.orderline.call.store.StoredCall;
import io.orderline.core.call.CallId;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.Reply;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Begins a call, and takes it up again where it was. */
@ApplicationScoped
public class CallOpening {
  /** The reply to a call that is over. */
  static final Reply FAREWELL =
      new Reply(List.of(new VoiceCommand.Say("感谢您的来电，再见。"), new VoiceCommand.Hangup()), 0, 0);

  private static final Duration LONGEST_CALL = Duration.ofHours(4);

  private final CallStore store;
  private final TurnRunner turns;
  private final Clock clock;

  CallOpening(CallStore store, TurnRunner turns, Clock clock) {
    this.clock = clock;
    this.store = store;
    this.turns = turns;
  }

  /** Greets a call that came in; one that is known already hears its last answer again. */
  Uni<Reply> incoming(
      TenantId tenant,
      String provider,
      CallId call,
      Optional<PhoneNumber> from,
      Optional<PhoneNumber> to) {
    return turns
        .greet(tenant, call, new TurnInput.Started(from, to))
        .chain(greeting -> turns.begin(greeting, provider, from, to, () -> resume(tenant, call)));
  }

  /** Says again what was said last. */
  Uni<Reply> resume(TenantId tenant, CallId call) {
    return store
        .loadLast(tenant, call)
        .map(found -> found.flatMap(this::lastReply).orElse(FAREWELL));
  }

  /** Of a call whose end nobody told, nothing is said any more once no call can last so long. */
  private Optional<Reply> lastReply(StoredCall call) {
    Instant begun = clock.instant().minus(LONGEST_CALL);
    return call.asked()
        .filter(_ -> call.state().talking())
        .filter(last -> last.basis().filter(basis -> basis.at().isBefore(begun)).isEmpty())
        .map(last -> new Reply(last.commands(), call.turns(), 0));
  }
}
