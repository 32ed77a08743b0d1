package io.orderline.audio.echo;

/**
 * Numbers the frames of a line by when they were spoken: sound that comes late, or in bursts, keeps
 * its time. It follows a line whose sound is lost on the way within two seconds.
 */
final class SoundClock {
  private static final int FRAMES_TO_JUDGE = 100;

  private long last = Long.MIN_VALUE;
  private long leastLate = Long.MAX_VALUE;
  private int judged;

  /**
   * The number of the next frame.
   *
   * @param now the number of a frame that would be spoken now
   */
  long next(long now) {
    last = last == Long.MIN_VALUE ? now : Math.min(last + 1, now);
    leastLate = Math.min(leastLate, now - last);
    if (++judged == FRAMES_TO_JUDGE) {
      last += leastLate;
      leastLate = Long.MAX_VALUE;
      judged = 0;
    }
    return last;
  }
}
