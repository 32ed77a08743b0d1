package io.orderline.audio;

import static io.orderline.audio.Decoding.flawed;

import io.orderline.core.speech.Recognition.Flaw;

/** Reads samples without a header. Never throws. */
final class RawReader {
  private static final int MIN_RATE = 8000;
  private static final int MAX_RATE = 48_000;

  private RawReader() {}

  static Decoding read(SampleFormat format, int sampleRate, byte[] bytes) {
    if (sampleRate != 8000 && sampleRate != 16_000) {
      return flawed(
          Flaw.UNSUPPORTED, "raw audio comes at 8000 or 16000 Hz, not at " + sampleRate + " Hz");
    }
    if (bytes.length % format.bytesPerSample() != 0) {
      return flawed(Flaw.CORRUPT, "16-bit audio of an odd number of bytes");
    }
    return sound(format.read(bytes, 0, bytes.length), sampleRate);
  }

  static Decoding sound(short[] samples, int sampleRate) {
    if (sampleRate < MIN_RATE || sampleRate > MAX_RATE) {
      return flawed(
          Flaw.UNSUPPORTED,
          "audio is read at %d to %d Hz, not at %d Hz".formatted(MIN_RATE, MAX_RATE, sampleRate));
    }
    return samples.length == 0
        ? flawed(Flaw.EMPTY, "audio without a single sample")
        : new Decoding.Playable(new Sound(sampleRate, samples));
  }
}
