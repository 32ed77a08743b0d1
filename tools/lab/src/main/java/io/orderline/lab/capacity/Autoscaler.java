package io.orderline.lab.capacity;

/**
 * Knative's pod autoscaler, as its own code decides every two seconds: the average of the requests
 * in flight over a stable window and over a panic window, how fast it may grow and shrink, and the
 * panic in which it never shrinks.
 */
final class Autoscaler {
  static final int STABLE_SECONDS = 60;
  static final int PANIC_SECONDS = 6;
  private static final double PANIC_THRESHOLD = 2;
  private static final double MAX_GROWTH = 1000;
  private static final double MAX_SHRINKING = 2;

  private final double target;
  private double panicSince = Double.NaN;
  private int mostInPanic;

  /**
   * @param target requests in flight that a pod shall have on average
   */
  Autoscaler(double target) {
    if (!(target > 0)) {
      throw new IllegalArgumentException("a pod's target is above 0");
    }
    this.target = target;
  }

  /**
   * How many pods there should be.
   *
   * @param now seconds
   * @param stable average of the requests in flight over the stable window, waiting ones included
   * @param panic the same over the panic window
   * @param ready pods that are ready
   */
  int decide(double now, double stable, double panic, int ready) {
    int counted = Math.max(1, ready);
    int most = (int) Math.ceil(MAX_GROWTH * counted);
    int least = (int) Math.floor(counted / MAX_SHRINKING);
    int forStable = within(least, most, (int) Math.ceil(stable / target));
    int forPanic = within(least, most, (int) Math.ceil(panic / target));
    boolean alarmed = Math.ceil(panic / target) / counted >= PANIC_THRESHOLD;
    if (alarmed) {
      if (!panicking()) {
        mostInPanic = 0;
      }
      panicSince = now;
    } else if (panicking() && now - panicSince > STABLE_SECONDS) {
      panicSince = Double.NaN;
    }
    if (!panicking()) {
      return forStable;
    }
    int wanted = Math.max(forStable, forPanic);
    if (wanted > mostInPanic) {
      mostInPanic = wanted;
      panicSince = now;
    }
    return mostInPanic;
  }

  boolean panicking() {
    return !Double.isNaN(panicSince);
  }

  private static int within(int least, int most, int value) {
    return Math.min(Math.max(value, least), most);
  }
}
