package io.orderline.audio;

import io.orderline.core.speech.Recognition.BadAudio;
import io.orderline.core.speech.Recognition.Flaw;

/** The result of reading audio: sound, or the reason why there is none. */
public sealed interface Decoding {

  /** Sound that can be listened to. */
  record Playable(Sound sound) implements Decoding {}

  /** Audio that cannot be used. */
  record Flawed(BadAudio flaw) implements Decoding {}

  static Decoding flawed(Flaw flaw, String reason) {
    return new Flawed(new BadAudio(flaw, reason));
  }
}
