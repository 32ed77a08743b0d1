package io.orderline.blackbox.faults;

/** Shut while the line or its database is down: what patient callers wait for. */
final class Gate {
  private boolean shut;

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
}
