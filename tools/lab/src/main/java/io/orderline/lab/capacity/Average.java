package io.orderline.lab.capacity;

/** The average of a value over the last seconds; one number is kept a second. */
final class Average {
  private final double[] seconds;
  private int count;

  Average(int window) {
    seconds = new double[window];
  }

  /** Adds the average of one more second. */
  void add(double value) {
    seconds[count++ % seconds.length] = value;
  }

  /** Over the window, or over what there is of it. */
  double value() {
    int known = Math.min(count, seconds.length);
    double sum = 0;
    for (int i = 0; i < known; i++) {
      sum += seconds[i];
    }
    return known == 0 ? 0 : sum / known;
  }
}
