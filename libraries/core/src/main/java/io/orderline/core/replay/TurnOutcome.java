package io.orderline.core.replay;

import io.orderline.core.call.Expectation;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.dialogue.Action;
import io.orderline.core.event.EventType;
import java.util.List;
import java.util.Optional;

/**
 * What came of a turn.
 *
 * @param said the sentences, in order
 * @param awaits what the caller was asked for; empty when the turn left the dialogue
 * @param actions tickets, handoffs and the end of the call
 * @param leaves how the line left the dialogue: a transfer or a hang-up
 */
public record TurnOutcome(
    List<String> said,
    Optional<Expectation> awaits,
    List<Action> actions,
    Optional<VoiceCommand> leaves) {

  static TurnOutcome of(List<VoiceCommand> commands, List<Action> actions) {
    return new TurnOutcome(
        commands.stream()
            .filter(VoiceCommand.Say.class::isInstance)
            .map(say -> ((VoiceCommand.Say) say).text())
            .toList(),
        commands.stream()
            .filter(VoiceCommand.Ask.class::isInstance)
            .map(ask -> ((VoiceCommand.Ask) ask).expectation())
            .findFirst(),
        List.copyOf(actions),
        commands.stream()
            .filter(c -> c instanceof VoiceCommand.Transfer || c instanceof VoiceCommand.Hangup)
            .findFirst());
  }

  /** The kinds of tickets that were asked for. */
  public List<String> booked() {
    return actions.stream()
        .filter(action -> action.type().equals(EventType.TICKET_REQUESTED.type()))
        .map(action -> action.data().getOrDefault("kind", ""))
        .toList();
  }

  public boolean handsOver() {
    return leaves.filter(VoiceCommand.Transfer.class::isInstance).isPresent();
  }

  /** The question; it comes last. */
  Optional<String> question() {
    return awaits.isPresent() && !said.isEmpty() ? Optional.of(said.getLast()) : Optional.empty();
  }
}
