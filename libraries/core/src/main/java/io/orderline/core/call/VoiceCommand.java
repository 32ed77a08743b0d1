package io.orderline.core.call;

import java.util.Optional;

/** A provider-neutral call-control command. */
public sealed interface VoiceCommand {

  /** Speak a text, written as it is said (numbers already in words). */
  record Say(String text) implements VoiceCommand {
    public Say {
      if (text == null || text.isBlank()) {
        throw new IllegalArgumentException("nothing to say");
      }
    }
  }

  /**
   * Listen for the next utterance or keys. Always the last command of a turn that does not end the
   * call.
   */
  record Ask(Expectation expectation) implements VoiceCommand {}

  /**
   * Hand the call over to an agent. The components have the names that rows and other versions have
   * for them.
   *
   * @param to the target
   * @param story the summary for the agent who answers
   */
  record Transfer(HandoffTarget to, Optional<HandoffSummary> story) implements VoiceCommand {
    public HandoffTarget target() {
      return to;
    }

    public Optional<HandoffSummary> summary() {
      return story;
    }
  }

  /** End the call. */
  record Hangup() implements VoiceCommand {}
}
