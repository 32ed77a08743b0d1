package io.orderline.events;

import io.orderline.core.event.Event;
import io.orderline.core.event.TurnEvent.CallEnded;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what took effect, and fails as often as a test wants it to. */
@Singleton
class TroubledHandler implements EventHandler<CallEnded> {
  final List<String> done = new CopyOnWriteArrayList<>();
  final List<String> givenUp = new CopyOnWriteArrayList<>();
  private final ConcurrentHashMap<String, Integer> troubles = new ConcurrentHashMap<>();

  private final ConcurrentHashMap<String, Throwable> faults = new ConcurrentHashMap<>();

  /** Fails so with the events of this id. */
  void failAt(String id, int times, Throwable fault) {
    faults.put(id, fault);
    failAt(id, times);
  }

  /** Fails the next so many times at events of this id. */
  void failAt(String id, int times) {
    troubles.put(id, times + 1);
  }

  void reset() {
    done.clear();
    givenUp.clear();
    troubles.clear();
    faults.clear();
  }

  @Override
  public String consumer() {
    return "troubled";
  }

  @Override
  public Class<CallEnded> takes() {
    return CallEnded.class;
  }

  @Override
  public Uni<Effect> prepare(Event<CallEnded> event) {
    if (troubles.merge(event.id(), 0, (left, _) -> left - 1) > 0) {
      return Uni.createFrom()
          .failure(faults.getOrDefault(event.id(), new IllegalStateException("not today")));
    }
    return Uni.createFrom()
        .item(_ -> Uni.createFrom().voidItem().invoke(() -> done.add(event.id())));
  }

  @Override
  public Effect givenUp(Event<CallEnded> event) {
    return _ -> Uni.createFrom().voidItem().invoke(() -> givenUp.add(event.id()));
  }
}
