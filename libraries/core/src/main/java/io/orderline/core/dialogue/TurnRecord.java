package io.orderline.core.dialogue;

import io.orderline.core.call.VoiceCommand;
import io.orderline.core.understanding.Understanding;
import java.util.List;
import java.util.Optional;

/**
 * All that made a turn what it was: enough to run it again against another flow or model, and
 * compare.
 *
 * @param basis what it was run with; empty in rows of versions that did not write it
 */
public record TurnRecord(
    TurnInput input,
    Understanding understanding,
    List<Answer> answers,
    List<VoiceCommand> commands,
    List<Action> actions,
    Optional<TurnBasis> basis) {
  public TurnRecord {
    answers = List.copyOf(answers);
    commands = List.copyOf(commands);
    actions = List.copyOf(actions);
    basis = basis == null ? Optional.empty() : basis;
  }

  public TurnRecord(
      TurnInput input,
      Understanding understanding,
      List<Answer> answers,
      List<VoiceCommand> commands,
      List<Action> actions) {
    this(input, understanding, answers, commands, actions, Optional.empty());
  }
}
