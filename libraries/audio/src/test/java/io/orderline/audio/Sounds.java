package io.orderline.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;

/** Sounds made for tests, and their WAV files. */
public final class Sounds {

  private Sounds() {}

  public static short[] tone(double hertz, int rate, double seconds, double amplitude) {
    short[] samples = new short[(int) (rate * seconds)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) Math.round(amplitude * Math.sin(2 * Math.PI * hertz * i / rate));
    }
    return samples;
  }

  public static short[] noise(int rate, double seconds, double amplitude) {
    Random random = new Random(42);
    short[] samples = new short[(int) (rate * seconds)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (random.nextGaussian() * amplitude);
    }
    return samples;
  }

  /** Bursts of a buzzing voice-like sound with pauses: something that stands out of silence. */
  public static short[] bursts(double pitch, int rate, double seconds) {
    short[] samples = noise(rate, seconds, 8);
    for (int i = 0; i < samples.length; i++) {
      boolean on = i / (double) rate % 0.4 < 0.2;
      if (on) {
        double phase = 2 * Math.PI * pitch * i / rate;
        samples[i] +=
            (short) (3000 * (Math.sin(phase) + Math.sin(2 * phase) / 2 + Math.sin(3 * phase) / 3));
      }
    }
    return samples;
  }

  public static byte[] littleEndian(short... samples) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(samples);
    return bytes.array();
  }

  public static byte[] wav(int rate, short... samples) {
    return wav(1, 1, rate, 16, littleEndian(samples), 2L * samples.length);
  }

  /**
   * A WAV file with any header.
   *
   * @param dataSize as written into the header, right or wrong
   */
  public static byte[] wav(int code, int channels, int rate, int bits, byte[] data, long dataSize) {
    ByteBuffer file = ByteBuffer.allocate(44 + data.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
        .putInt(36 + data.length)
        .put("WAVEfmt ".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
        .putInt(16);
    file.putShort((short) code).putShort((short) channels).putInt(rate);
    file.putInt(rate * channels * bits / 8).putShort((short) (channels * bits / 8));
    file.putShort((short) bits)
        .put("data".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
        .putInt((int) dataSize)
        .put(data);
    return file.array();
  }
}
