package io.orderline.events;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Says that the outbox has got something. Stands between writers and {@link Dispatcher}, because
 * what is sent in this process comes to handlers, and these are writers themselves.
 */
@Singleton
class OutboxSignal {
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  void listen(Runnable listener) {
    listeners.add(listener);
  }

  void filled() {
    listeners.forEach(Runnable::run);
  }
}
