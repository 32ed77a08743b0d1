package io.orderline.audio;

import java.util.Arrays;

/** Changes the sample rate of sound that comes in blocks, without seams, 5 ms late. */
public final class StreamResampler {
  private static final int CONTEXT_MILLIS = 10;

  private final int from;
  private final int to;
  private short[] context;

  /**
   * From one rate to another, each a multiple of 100 hertz; blocks are whole samples of both rates.
   */
  public StreamResampler(int from, int to) {
    this.from = from;
    this.to = to;
    this.context = new short[from * CONTEXT_MILLIS / 1000];
  }

  /** The next block at the new rate. */
  public short[] next(short[] block) {
    if (from == to) {
      return block;
    }
    short[] joined = Arrays.copyOf(context, context.length + block.length);
    System.arraycopy(block, 0, joined, context.length, block.length);
    short[] resampled = Resampler.to(to, new Sound(from, joined)).samples();
    context = Arrays.copyOfRange(joined, block.length, joined.length);
    int late = to * CONTEXT_MILLIS / 1000 / 2;
    return Arrays.copyOfRange(resampled, late, late + (int) ((long) block.length * to / from));
  }
}
