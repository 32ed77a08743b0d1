package io.orderline.core.call;

import java.util.Optional;

/** What the caller shall hear or what shall happen to the line, whatever the provider. */
public sealed interface VoiceCommand {

  /** Speak a text, written as it is said (numbers already in words). */
  record Say(String text) implements VoiceCommand {
    public Say {
      if (text == null || text.isBlank()) {
        throw new IllegalArgumentException("nothing to say");
      }
    }
  }

  /** Play a prepared sound by its key. */
  record Play(String sound) implements VoiceCommand {}

  /**
   * Listen for the next utterance or keys. Always the last command of a turn that does not end the
   * call.
   */
  record Ask(Expectation expectation) implements VoiceCommand {}

  /** Hand the line to a person: a number to dial, and the story for whoever answers. */
  record Transfer(PhoneNumber to, Optional<String> story) implements VoiceCommand {}

  /** End the call. */
  record Hangup() implements VoiceCommand {}
}
