package io.orderline.call.stream;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether this process shall end: then it takes no new stream. */
@ApplicationScoped
public class Draining {
  private volatile boolean begun;

  boolean begun() {
    return begun;
  }

  void begin() {
    begun = true;
  }
}
