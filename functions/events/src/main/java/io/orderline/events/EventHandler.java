package io.orderline.events;

import io.orderline.core.event.Event;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** Whoever is concerned by events. A bean that is one gets them; see {@link Inbox}. */
public interface EventHandler {

  /** Its name in the inbox; never changes, because what it has seen is remembered by it. */
  String consumer();

  /** The types it wants. */
  Set<String> types();

  /**
   * Does what has to be asked of other systems, outside any transaction, and returns the effect on
   * our own tables. May be called again for the same event after a fault; the effect of one call
   * only is committed.
   */
  Uni<Effect> prepare(Event event);

  /**
   * What takes effect when the last try has failed too and the event becomes a dead letter:
   * nothing, unless others wait for an outcome. A dead letter that is replayed may be given up
   * again.
   */
  default Effect givenUp(Event event) {
    return _ -> Uni.createFrom().voidItem();
  }

  /** Changes rows, in the same transaction in which the inbox notes that the event is done. */
  @FunctionalInterface
  interface Effect {
    Uni<Void> apply(Mutiny.Session session);
  }
}
