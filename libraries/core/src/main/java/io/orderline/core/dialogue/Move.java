package io.orderline.core.dialogue;

import io.orderline.core.call.VoiceCommand;
import java.util.List;
import java.util.Optional;

/**
 * A decision of the engine.
 *
 * @param commands what the caller hears next, to be appended to those of earlier moves of the same
 *     turn
 * @param actions what must happen once the turn is saved, likewise
 * @param query a question that must be answered before the turn is complete
 */
public record Move(
    DialogueState state, List<VoiceCommand> commands, List<Action> actions, Optional<Query> query) {
  public Move {
    commands = List.copyOf(commands);
    actions = List.copyOf(actions);
  }
}
