package io.orderline.call.tape;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The head of a WAV file with two channels of mu-law, which every browser plays; half as large as
 * linear samples.
 */
record WavFile(int rate, long frames) {
  static final int HEAD = 58;

  private static final short MULAW = 7;
  private static final short CHANNELS = 2;

  long size() {
    return HEAD + CHANNELS * frames;
  }

  byte[] head() {
    int data = Math.toIntExact(CHANNELS * frames);
    return ByteBuffer.allocate(HEAD)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(text("RIFF"))
        .putInt(HEAD - 8 + data)
        .put(text("WAVEfmt "))
        .putInt(18)
        .putShort(MULAW)
        .putShort(CHANNELS)
        .putInt(rate)
        .putInt(CHANNELS * rate)
        .putShort(CHANNELS)
        .putShort((short) 8)
        .putShort((short) 0)
        .put(text("fact"))
        .putInt(4)
        .putInt(Math.toIntExact(frames))
        .put(text("data"))
        .putInt(data)
        .array();
  }

  private static byte[] text(String word) {
    return word.getBytes(StandardCharsets.US_ASCII);
  }
}
