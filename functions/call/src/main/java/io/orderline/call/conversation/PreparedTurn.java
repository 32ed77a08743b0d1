package io.orderline.call.conversation;

import io.orderline.call.store.Answered;
import io.orderline.core.call.CallId;
import io.orderline.core.call.CallState;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.dialogue.TurnContext;
import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.Reply;
import java.time.Clock;
import java.util.List;

/**
 * A turn that has run and is not saved yet, so that nothing has come of it.
 *
 * @param number which turn of the call
 * @param before the state of the call when the turn began
 */
record PreparedTurn(
    TenantId tenant,
    CallId call,
    int number,
    CallState before,
    Dialogue.Outcome outcome,
    TurnContext context) {
  /** The queue of a shop's agents: the one there is. */
  private static final String QUEUE = "agents";

  /** What the caller hears. */
  List<VoiceCommand> commands() {
    return outcome.record().commands();
  }

  Reply reply() {
    return new Reply(commands(), number + 1, 0);
  }

  /** The state after this turn: queued for an agent when the dialogue hands the call over. */
  CallState after(Clock clock) {
    return commands().stream().anyMatch(VoiceCommand.Transfer.class::isInstance)
        ? new CallState.Talking().queue(QUEUE, clock.instant())
        : before;
  }

  Answered answered(CallState after, Clock clock) {
    return outcome.answered(number, after, context, clock);
  }
}
