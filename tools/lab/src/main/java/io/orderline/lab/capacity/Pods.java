package io.orderline.lab.capacity;

import java.util.ArrayDeque;

/** The pods of a function: those that are ready and those that start. */
final class Pods {
  private final double coldStart;
  private final ArrayDeque<Double> readyAt = new ArrayDeque<>();
  private int ready;

  /**
   * @param coldStart seconds until a pod that is wanted answers
   */
  Pods(double coldStart, int readyAtFirst) {
    this.coldStart = coldStart;
    this.ready = readyAtFirst;
  }

  /** Pods that have started until now become ready. */
  void advance(double now) {
    while (!readyAt.isEmpty() && readyAt.peekFirst() <= now) {
      readyAt.removeFirst();
      ready++;
    }
  }

  /** Starts pods or stops them, those first that are not ready yet. */
  void scaleTo(int wanted, double now) {
    while (all() < wanted) {
      readyAt.addLast(now + coldStart);
    }
    while (all() > wanted && !readyAt.isEmpty()) {
      readyAt.removeLast();
    }
    ready = Math.min(ready, Math.max(wanted, 0));
  }

  /** When the next pod becomes ready; infinity when none starts. */
  double nextReady() {
    return readyAt.isEmpty() ? Double.POSITIVE_INFINITY : readyAt.peekFirst();
  }

  int ready() {
    return ready;
  }

  /** Those that start cost as much as those that are ready. */
  int all() {
    return ready + readyAt.size();
  }
}
