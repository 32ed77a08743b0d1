package io.orderline.events;

import io.orderline.core.event.CloudEvent;
import io.orderline.store.StoreUnavailable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Where events come in. Each consumer of one gets it until it has taken effect once: what was seen
 * is dropped, what fails waits for another try, what keeps failing becomes a dead letter, and what
 * finds somebody away waits until he is there.
 */
@ApplicationScoped
public class Inbox {
  private static final Logger LOG = Logger.getLogger(Inbox.class);

  private final Consumers consumers;
  private final InboxTable table;
  private final Retries retries;
  private final Clock clock;
  private final Map<String, OutageLog> outages;

  Inbox(Consumers consumers, InboxTable table, Retries retries, Clock clock) {
    this.consumers = consumers;
    this.table = table;
    this.retries = retries;
    this.clock = clock;
    this.outages =
        consumers.names().stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    consumer -> new OutageLog(LOG, "taking events by " + consumer)));
  }

  /**
   * Hands an event to the consumers that take it. Completes when it is done or kept for another
   * try, so that the sender may forget it; fails when not even that was possible.
   */
  public Uni<Void> receive(CloudEvent event) {
    return Multi.createFrom()
        .items(consumers.of(event))
        .onItem()
        .transformToUniAndConcatenate(consumer -> deliver(consumer, event))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> deliver(Consumer consumer, CloudEvent event) {
    return table
        .status(consumer.name(), event)
        .chain(
            status ->
                switch (status) {
                  case KNOWN, ERASED -> {
                    LOG.debugf("%s knows already: %s", consumer.name(), event);
                    yield Uni.createFrom().voidItem();
                  }
                  case BEHIND -> keep(consumer, event);
                  case NEW ->
                      event.newer()
                          ? keep(consumer, event).invoke(retries::wake)
                          : take(consumer, event);
                });
  }

  private Uni<Void> keep(Consumer consumer, CloudEvent event) {
    return table.keep(Delivery.first(consumer.name(), event), clock.instant(), null);
  }

  private Uni<Void> take(Consumer consumer, CloudEvent event) {
    OutageLog outage = outages.get(consumer.name());
    return consumer
        .prepare(event)
        .chain(effect -> table.complete(consumer.name(), event, effect))
        .invoke(
            () -> {
              outage.passed();
              retries.taken(consumer.name(), event);
            })
        .replaceWithVoid()
        .onFailure(fault -> !(fault instanceof StoreUnavailable))
        .recoverWithUni(
            fault -> {
              outage.failed(fault);
              LOG.debugf(fault, "%s at %s", consumer.name(), event);
              return retries.firstFailure(consumer.name(), event, fault);
            });
  }
}
