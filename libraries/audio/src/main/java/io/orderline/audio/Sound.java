package io.orderline.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Mono sound as linear 16-bit samples.
 *
 * @param sampleRate in hertz
 * @param samples not copied: the maker of a sound gives the array away
 */
@SuppressWarnings("ArrayRecordComponent") // samples by the thousand; nobody compares sounds
public record Sound(int sampleRate, short[] samples) {

  public Sound {
    if (sampleRate <= 0) {
      throw new IllegalArgumentException("a sample rate is positive");
    }
  }

  /** Reads linear 16-bit little-endian samples; half a sample at the end is left out. */
  public static Sound pcm(int sampleRate, byte[] bytes) {
    return new Sound(sampleRate, SampleFormat.PCM.read(bytes, 0, bytes.length));
  }

  /** The samples as linear 16-bit little-endian bytes. */
  public byte[] pcm() {
    ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(samples);
    return bytes.array();
  }

  /** The sound as a WAV file. */
  public byte[] wav() {
    byte[] data = pcm();
    return ByteBuffer.allocate(44 + data.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt(36 + data.length)
        .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
        .putInt(16)
        .putShort((short) 1) // linear
        .putShort((short) 1) // channels
        .putInt(sampleRate)
        .putInt(2 * sampleRate)
        .putShort((short) 2)
        .putShort((short) 16)
        .put("data".getBytes(StandardCharsets.US_ASCII))
        .putInt(data.length)
        .put(data)
        .array();
  }

  public double seconds() {
    return samples.length / (double) sampleRate;
  }
}
