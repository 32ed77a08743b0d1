package io.orderline.core.dialogue;

import io.orderline.core.call.TurnInput;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.understanding.Understanding;
import java.util.List;

/**
 * All that made a turn what it was: enough to run it again against another flow or model, and
 * compare.
 */
public record TurnRecord(
    TurnInput input,
    Understanding understanding,
    List<Answer> answers,
    List<VoiceCommand> commands,
    List<Action> actions) {
  public TurnRecord {
    answers = List.copyOf(answers);
    commands = List.copyOf(commands);
    actions = List.copyOf(actions);
  }
}
