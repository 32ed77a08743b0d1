package io.orderline.events;

import io.orderline.core.event.DomainEvent;
import io.orderline.core.event.Event;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * A consumer of events. A bean that is one gets them; see {@link Inbox}.
 *
 * @param <E> the events that it takes: one type, or a family of them
 */
public interface EventHandler<E extends DomainEvent> {

  /** Its name in the inbox; never changes, because what it has seen is remembered by it. */
  String consumer();

  /** What it takes: every type of event with such a payload. */
  Class<E> takes();

  /**
   * Does what has to be asked of other systems, outside any transaction, and returns the effect on
   * our own tables. May be called again for the same event after a fault; the effect of one call
   * only is committed.
   */
  Uni<Effect> prepare(Event<E> event);

  /**
   * What takes effect when the last try has failed too and the event becomes a dead letter:
   * nothing, unless others wait for an outcome. A dead letter that is replayed may be given up
   * again.
   */
  default Effect givenUp(Event<E> event) {
    return Effect.NONE;
  }

  /** Changes rows, in the same transaction in which the inbox notes that the event is done. */
  @FunctionalInterface
  interface Effect {
    Effect NONE = _ -> Uni.createFrom().voidItem();

    Uni<Void> apply(Mutiny.Session session);
  }
}
