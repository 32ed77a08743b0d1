package io.orderline.core.handoff;

/**
 * How long a caller will wait, as a range: nobody can know it exactly, and who is told an exact
 * number holds us to it.
 *
 * @param from minutes; 0 for less than one
 * @param to minutes
 */
public record Estimate(int from, int to) {
  /** How many seconds a call takes where none was seen yet. */
  static final double USUAL = 180;

  /** How much of what was known is kept at each call. */
  private static final double KEPT = 0.9;

  private static final int MOST = 60;

  public Estimate {
    if (from < 0 || to < 1 || to < from) {
      throw new IllegalArgumentException("a wait lies between 0 <= from <= to and 1 <= to");
    }
  }

  /**
   * @param ahead how many are served before
   * @param agents how many serve
   * @param handling seconds from answer to answer
   */
  static Estimate of(int ahead, long agents, double handling) {
    double minutes = (ahead + 0.5) * handling / Math.max(1, agents) / 60;
    int from = (int) Math.min(MOST, Math.floor(minutes * 0.7));
    int to = (int) Math.min(MOST, Math.ceil(minutes * 1.4));
    return new Estimate(from, Math.max(1, Math.max(from, to)));
  }

  /** What is known after one more call of so many seconds. */
  static double learn(double before, double seconds) {
    return KEPT * before + (1 - KEPT) * seconds;
  }
}
