package io.orderline.speak.voice;

import io.orderline.core.speech.Speech;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Something that can speak, at a sample rate and a level of its own. */
public interface Voice {

  /** The name by which configuration chooses it. */
  String name();

  /** Identifies the sound beside the text: technology, speaker, speed. */
  String id();

  /** Why it cannot speak, and what to do about it; empty when it can. */
  Optional<String> missing();

  /**
   * Says a text that is in words.
   *
   * @param sampleRate as wanted; what is spoken has it or another one
   * @return fails with {@link io.orderline.core.speech.SpeakerFailed} only
   */
  CompletionStage<Speech> say(String text, int sampleRate);
}
