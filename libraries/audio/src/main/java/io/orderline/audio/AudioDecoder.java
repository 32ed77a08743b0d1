package io.orderline.audio;

import static io.orderline.audio.Decoding.flawed;

import io.orderline.core.speech.Audio;
import io.orderline.core.speech.Recognition.Flaw;

/** Turns audio as it arrives into sound, within limits. */
public final class AudioDecoder {
  private final AudioLimits limits;

  public AudioDecoder(AudioLimits limits) {
    this.limits = limits;
  }

  /** Reads the audio; every flaw of it is a result, never an exception. */
  public Decoding decode(Audio audio) {
    byte[] bytes = audio.bytes();
    if (bytes == null || bytes.length == 0) {
      return flawed(Flaw.EMPTY, "no bytes");
    }
    if (bytes.length > limits.maxBytes()) {
      return flawed(
          Flaw.TOO_LARGE,
          "%d bytes; at most %d are taken".formatted(bytes.length, limits.maxBytes()));
    }
    Decoding decoding =
        switch (audio.encoding()) {
          case WAV -> WavReader.read(bytes);
          case MULAW -> RawReader.read(SampleFormat.MULAW, audio.sampleRate(), bytes);
          case ALAW -> RawReader.read(SampleFormat.ALAW, audio.sampleRate(), bytes);
          case PCM -> RawReader.read(SampleFormat.PCM, audio.sampleRate(), bytes);
        };
    return decoding instanceof Decoding.Playable(Sound sound) && tooLong(sound)
        ? flawed(
            Flaw.TOO_LONG,
            "%.1f s of sound; at most %d s are listened to"
                .formatted(sound.seconds(), limits.maxLength().toSeconds()))
        : decoding;
  }

  private boolean tooLong(Sound sound) {
    return sound.seconds() * 1000 > limits.maxLength().toMillis();
  }
}
