package io.orderline.simulator.telephone;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The little that the telephone has to know about audio files. */
final class Wav {
  private static final int HEADER = 44;
  private static final int BYTES_A_SECOND = 16_000;

  private Wav() {}

  /** A second in which nobody speaks: 8 kHz, 16 bit, mono. */
  static byte[] silence() {
    return ByteBuffer.allocate(HEADER + BYTES_A_SECOND)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(ascii("RIFF"))
        .putInt(HEADER - 8 + BYTES_A_SECOND)
        .put(ascii("WAVEfmt "))
        .putInt(16)
        .putShort((short) 1)
        .putShort((short) 1)
        .putInt(8_000)
        .putInt(BYTES_A_SECOND)
        .putShort((short) 2)
        .putShort((short) 16)
        .put(ascii("data"))
        .putInt(BYTES_A_SECOND)
        .array();
  }

  /** Whole seconds, read from the byte rate in the header; 0 for what is no WAV. */
  static int seconds(byte[] wav) {
    if (wav.length < HEADER) {
      return 0;
    }
    int rate = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).getInt(28);
    return rate > 0 ? (wav.length - HEADER) / rate : 0;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
