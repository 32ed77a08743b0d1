package io.orderline.speak.process;

import io.orderline.audio.AudioDecoder;
import io.orderline.audio.AudioLimits;
import io.orderline.audio.Decoding;
import io.orderline.core.speech.Audio;
import io.orderline.core.speech.SpeakerFailed;
import io.orderline.core.speech.Speech;
import java.time.Duration;

/** The WAV file that a program made, as speech. */
final class SpokenWav {
  private static final AudioDecoder DECODER =
      new AudioDecoder(new AudioLimits(6 << 20, Duration.ofMinutes(2)));

  private SpokenWav() {}

  static Speech read(byte[] file) {
    return switch (DECODER.decode(Audio.wav(file))) {
      case Decoding.Playable(var sound) ->
          new Speech.Spoken(new Audio(Audio.Encoding.PCM, sound.sampleRate(), sound.pcm()));
      case Decoding.Flawed(var flaw) ->
          throw new SpeakerFailed("the voice's audio cannot be used: " + flaw.reason(), null);
    };
  }
}
