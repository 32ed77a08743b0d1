package io.orderline.transcribe.live;

import io.orderline.core.call.Expectation;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Sound of a line that waits to be followed, with what was awaited when each piece of it came. It
 * is bounded: what does not fit is lost. Not for several threads at once.
 */
final class WaitingSound {
  private static final long NONE = -1;

  private final int frame;
  private final short[] samples;
  private final Deque<Change> changes = new ArrayDeque<>();
  private int length;
  private long taken;
  private long gapAt = NONE;
  private Expectation expectation = new Expectation.Anything();

  /** From this sample of the line on something else is awaited. */
  private record Change(long at, Expectation to) {}

  /**
   * The next 20 ms.
   *
   * @param afterGap whether sound is missing in it or before it
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  record Piece(short[] samples, Expectation expectation, boolean afterGap) {}

  /**
   * @param frame samples of 20 ms
   * @param most samples that may wait
   */
  WaitingSound(int frame, int most) {
    this.frame = frame;
    this.samples = new short[most];
  }

  /** Sets the expectation for the sound from here on. */
  void await(Expectation awaited) {
    changes.add(new Change(taken + length, awaited));
  }

  void add(short[] more) {
    if (length + more.length <= samples.length) {
      System.arraycopy(more, 0, samples, length, more.length);
      length += more.length;
    } else if (gapAt == NONE) {
      gapAt = taken + length;
    }
  }

  int frames() {
    return length / frame;
  }

  /** There must be one. */
  Piece next() {
    while (!changes.isEmpty() && changes.peek().at() <= taken) {
      expectation = changes.remove().to();
    }
    boolean afterGap = gapAt != NONE && gapAt < taken + frame;
    if (afterGap) {
      gapAt = NONE;
    }
    Piece piece = new Piece(Arrays.copyOf(samples, frame), expectation, afterGap);
    System.arraycopy(samples, frame, samples, 0, length - frame);
    length -= frame;
    taken += frame;
    return piece;
  }
}
