package io.orderline.core.speech;

/** The result of speaking. Every expected outcome is one of these; a fault is an exception. */
public sealed interface Speech {

  /** The sentence as linear 16-bit audio at the sample rate that was asked for. */
  record Spoken(Audio audio) implements Speech {}

  /** No voice is installed or configured; {@code reason} tells the operator what to do. */
  record NoVoice(String reason) implements Speech {}

  /** All voices are at work: say it by other means instead of waiting without end. */
  record Busy() implements Speech {}
}
