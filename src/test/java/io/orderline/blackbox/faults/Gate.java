package io.orderline.blackbox.faults;

/**
 * Shut while the line or its database is down: what patient callers wait for. And it admits new
 * callers only as far as the faults have come, so that these happen while callers call.
 */
final class Gate {
  private boolean shut;
  private int admitted;

  synchronized void shut() {
    shut = true;
  }

  synchronized void open() {
    shut = false;
    notifyAll();
  }

  /** Returns when it is open; whether that took waiting. */
  synchronized boolean pass() throws InterruptedException {
    boolean waited = shut;
    while (shut) {
      wait();
    }
    return waited;
  }

  /** Lets so many callers in, all in all. */
  synchronized void admit(int callers) {
    admitted = callers;
    notifyAll();
  }

  /** Returns when this caller is let in. */
  synchronized void enter(int caller) throws InterruptedException {
    while (caller >= admitted) {
      wait();
    }
  }
}
