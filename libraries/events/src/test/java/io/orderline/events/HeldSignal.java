package io.orderline.events;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;

/** Keeps the outbox's signal from the dispatcher, unless a test lets it through. */
@Mock
@Singleton
class HeldSignal extends OutboxSignal {
  volatile boolean held = true;

  @Override
  void filled() {
    if (!held) {
      super.filled();
    }
  }
}
