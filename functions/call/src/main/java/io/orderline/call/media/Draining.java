package io.orderline.call.media;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether this process is about to end; it then takes no new stream. */
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
