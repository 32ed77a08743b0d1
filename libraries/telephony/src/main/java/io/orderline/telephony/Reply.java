package io.orderline.telephony;

import io.orderline.core.call.VoiceCommand;
import java.util.List;

/**
 * What the provider shall do.
 *
 * @param commands in order; empty when nothing is to be said
 * @param nextTurn the number of the turn that the next question opens
 * @param troubles how many times in a row this turn has failed
 */
public record Reply(List<VoiceCommand> commands, int nextTurn, int troubles) {
  public Reply {
    commands = List.copyOf(commands);
  }

  /** Whether the caller is listened to afterwards. */
  public boolean asks() {
    return !commands.isEmpty() && commands.getLast() instanceof VoiceCommand.Ask;
  }

  /** Nothing to say. */
  public static final Reply NOTHING = new Reply(List.of(), 0, 0);
}
