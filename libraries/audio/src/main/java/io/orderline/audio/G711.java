package io.orderline.audio;

/** ITU-T G.711: the two ways telephony writes a sample in eight bits. */
public final class G711 {
  /** The largest magnitude that has a code of its own. */
  private static final int MAX_MULAW = 32_635;

  private static final short[] MULAW = new short[256];
  private static final short[] ALAW = new short[256];

  static {
    for (int code = 0; code < 256; code++) {
      MULAW[code] = mulaw(code);
      ALAW[code] = alaw(code);
    }
  }

  private G711() {}

  public static short[] fromMulaw(byte[] bytes, int from, int length) {
    return lookUp(MULAW, bytes, from, length);
  }

  public static short[] fromAlaw(byte[] bytes, int from, int length) {
    return lookUp(ALAW, bytes, from, length);
  }

  /** Writes samples; of two codes for a value the positive zero is taken. */
  public static byte[] toMulaw(short[] samples) {
    byte[] bytes = new byte[samples.length];
    for (int i = 0; i < samples.length; i++) {
      bytes[i] = toMulaw(samples[i]);
    }
    return bytes;
  }

  /** Clips what is louder than the largest code. */
  private static byte toMulaw(short sample) {
    int magnitude = Math.min(Math.abs((int) sample), MAX_MULAW) + 0x84;
    int exponent = 24 - Integer.numberOfLeadingZeros(magnitude);
    int mantissa = (magnitude >> (exponent + 3)) & 0x0f;
    return (byte) ~((sample < 0 ? 0x80 : 0) | (exponent << 4) | mantissa);
  }

  private static short[] lookUp(short[] table, byte[] bytes, int from, int length) {
    short[] samples = new short[length];
    for (int i = 0; i < length; i++) {
      samples[i] = table[bytes[from + i] & 0xff];
    }
    return samples;
  }

  /** Sign, three bits of exponent, four of mantissa, all inverted; biased by 33 in 14 bits. */
  private static short mulaw(int code) {
    int inverted = ~code & 0xff;
    int magnitude = ((((inverted & 0x0f) << 3) + 0x84) << ((inverted >> 4) & 7)) - 0x84;
    return (short) ((inverted & 0x80) != 0 ? -magnitude : magnitude);
  }

  /** Even bits inverted; the lowest of the eight segments is linear. */
  private static short alaw(int code) {
    int plain = code ^ 0x55;
    int segment = (plain >> 4) & 7;
    int mantissa = ((plain & 0x0f) << 4) + 8;
    int magnitude = segment == 0 ? mantissa : (mantissa + 0x100) << (segment - 1);
    return (short) ((plain & 0x80) != 0 ? magnitude : -magnitude);
  }
}
