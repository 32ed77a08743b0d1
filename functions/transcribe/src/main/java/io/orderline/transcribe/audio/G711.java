package io.orderline.transcribe.audio;

/** ITU-T G.711: the two ways telephony writes a sample in eight bits. */
final class G711 {
  private static final short[] MULAW = new short[256];
  private static final short[] ALAW = new short[256];

  static {
    for (int code = 0; code < 256; code++) {
      MULAW[code] = mulaw(code);
      ALAW[code] = alaw(code);
    }
  }

  private G711() {}

  static short[] fromMulaw(byte[] bytes, int from, int length) {
    return lookUp(MULAW, bytes, from, length);
  }

  static short[] fromAlaw(byte[] bytes, int from, int length) {
    return lookUp(ALAW, bytes, from, length);
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
