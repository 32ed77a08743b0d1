package io.orderline.orders.errands;

import io.orderline.core.aftersales.AfterSales;
import io.orderline.core.aftersales.AfterSales.Outcome;
import io.orderline.core.aftersales.Errand;
import io.orderline.core.event.ErrandEvent.ErrandEnded;
import io.orderline.core.event.ErrandEvent.ErrandRequested;
import io.orderline.core.event.ErrandOutcome;
import io.orderline.core.event.Event;
import io.orderline.events.EventHandler;
import io.orderline.events.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/**
 * Has the shop's system do what a ticket asks for, and tells what came of it. Whether a try that
 * failed was effective is unknown: the key of the errand keeps the next one from doing it twice.
 */
@Singleton
class ErrandRequestedHandler implements EventHandler<ErrandRequested> {
  private final AfterSales shop;
  private final Outbox outbox;
  private final Clock clock;

  ErrandRequestedHandler(AfterSales shop, Outbox outbox, Clock clock) {
    this.shop = shop;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public String consumer() {
    return "orders";
  }

  @Override
  public Class<ErrandRequested> takes() {
    return ErrandRequested.class;
  }

  @Override
  public Uni<Effect> prepare(Event<ErrandRequested> event) {
    Errand errand = Errand.of(event);
    return Uni.createFrom()
        .completionStage(() -> shop.carryOut(event.tenant(), errand))
        .map(outcome -> tell(ended(event, event.id() + ":ended", told(outcome))));
  }

  @Override
  public Effect givenUp(Event<ErrandRequested> event) {
    // replayed by an operator it may be given up again, and that is told again
    return tell(ended(event, event.id() + ":failed:" + clock.millis(), new ErrandOutcome.Failed()));
  }

  private Effect tell(Event<ErrandEnded> ended) {
    return session -> outbox.add(session, List.of(ended));
  }

  private static ErrandOutcome told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var reference) -> new ErrandOutcome.Done(reference);
      case Outcome.Accepted(var reference) -> new ErrandOutcome.Accepted(reference);
      case Outcome.Refused(var reason) -> new ErrandOutcome.Refused(reason);
      case Outcome.Unsupported _ -> new ErrandOutcome.Unsupported();
    };
  }

  private Event<ErrandEnded> ended(
      Event<ErrandRequested> request, String id, ErrandOutcome outcome) {
    ErrandRequested errand = request.payload();
    return new Event<>(
        id,
        Event.source(request.tenant(), "orders"),
        request.tenant(),
        request.subject(),
        clock.instant(),
        new ErrandEnded(errand.ticket(), errand.order(), errand.type(), outcome));
  }
}
