package io.orderline.audio;

/** The encoding of one sample. */
enum SampleFormat {
  PCM(2),
  MULAW(1),
  ALAW(1);

  private final int bytesPerSample;

  SampleFormat(int bytesPerSample) {
    this.bytesPerSample = bytesPerSample;
  }

  int bytesPerSample() {
    return bytesPerSample;
  }

  /** Reads whole samples; a half sample at the end is left out. */
  short[] read(byte[] bytes, int from, int length) {
    return switch (this) {
      case PCM -> littleEndian(bytes, from, length / 2);
      case MULAW -> G711.fromMulaw(bytes, from, length);
      case ALAW -> G711.fromAlaw(bytes, from, length);
    };
  }

  private static short[] littleEndian(byte[] bytes, int from, int count) {
    short[] samples = new short[count];
    for (int i = 0; i < count; i++) {
      int at = from + 2 * i;
      samples[i] = (short) ((bytes[at] & 0xff) | (bytes[at + 1] << 8));
    }
    return samples;
  }
}
