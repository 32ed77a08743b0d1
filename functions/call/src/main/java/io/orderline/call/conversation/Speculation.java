package io.orderline.call.conversation;

import io.orderline.core.call.VoiceCommand;
import io.orderline.telephony.CallEvent;
import java.util.List;

/**
 * A turn that ran before the caller was known to have finished. It counts once it is committed.
 *
 * @param turn the turn it assumes
 */
public record Speculation(CallEvent.Turn turn, PreparedTurn prepared) {

  /** What the caller would hear. */
  public List<VoiceCommand> commands() {
    return prepared.commands();
  }
}
