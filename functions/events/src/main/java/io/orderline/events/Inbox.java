package io.orderline.events;

import io.orderline.core.event.Event;
import io.orderline.store.StoreUnavailable;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Where events come in. Each handler that wants one gets it until it has taken effect once: what
 * was seen is dropped, what fails waits for another try, what keeps failing becomes a dead letter.
 */
@ApplicationScoped
public class Inbox {
  private static final Logger LOG = Logger.getLogger(Inbox.class);

  private final List<EventHandler> handlers;
  private final InboxTable table;
  private final Retries retries;
  private final Outbox outbox;
  private final Clock clock;
  private final Map<EventHandler, Outage> outages;

  Inbox(
      @All List<EventHandler> handlers,
      InboxTable table,
      Retries retries,
      Outbox outbox,
      Clock clock) {
    this.handlers = handlers;
    this.table = table;
    this.retries = retries;
    this.outbox = outbox;
    this.clock = clock;
    this.outages =
        handlers.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    handler -> new Outage(LOG, "taking events by " + handler.consumer())));
  }

  /**
   * Hands an event to whoever wants it. Completes when it is done or kept for another try, so that
   * the sender may forget it; fails when not even that was possible.
   */
  public Uni<Void> receive(Event event) {
    return Multi.createFrom()
        .iterable(handlers)
        .filter(handler -> handler.types().contains(event.type()))
        .onItem()
        .transformToUniAndConcatenate(handler -> deliver(handler, event))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> deliver(EventHandler handler, Event event) {
    return table
        .standing(handler.consumer(), event)
        .chain(
            standing ->
                switch (standing) {
                  case KNOWN -> {
                    LOG.debugf("%s knows already: %s", handler.consumer(), event);
                    yield Uni.createFrom().voidItem();
                  }
                  case BEHIND -> keep(handler, event);
                  case NEW ->
                      event.newer()
                          ? keep(handler, event).invoke(retries::wake)
                          : take(handler, event);
                });
  }

  private Uni<Void> keep(EventHandler handler, Event event) {
    return table.keep(new Delivery(handler.consumer(), event, 0), clock.instant(), null);
  }

  private Uni<Void> take(EventHandler handler, Event event) {
    return Uni.createFrom()
        .deferred(() -> handler.prepare(event))
        .chain(effect -> table.complete(handler.consumer(), event, effect))
        .invoke(outages.get(handler)::passed)
        .invoke(outbox::wake)
        .replaceWithVoid()
        .onFailure(fault -> !(fault instanceof StoreUnavailable))
        .recoverWithUni(
            fault -> {
              outages.get(handler).failed(fault);
              LOG.debugf(fault, "%s at %s", handler.consumer(), event);
              return retries.firstFailure(handler.consumer(), event, fault);
            });
  }
}
