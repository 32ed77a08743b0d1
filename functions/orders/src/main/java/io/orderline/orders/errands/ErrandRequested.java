package io.orderline.orders.errands;

import io.orderline.core.aftersales.AfterSales;
import io.orderline.core.aftersales.AfterSales.Outcome;
import io.orderline.core.aftersales.Errand;
import io.orderline.core.event.Event;
import io.orderline.core.event.EventType;
import io.orderline.events.EventHandler;
import io.orderline.events.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Has the shop's system do what a ticket asks for, and tells what came of it. Whether a try that
 * failed was effective is unknown: the key of the errand keeps the next one from doing it twice.
 */
@Singleton
class ErrandRequested implements EventHandler {
  private final AfterSales shop;
  private final Outbox outbox;
  private final Clock clock;

  ErrandRequested(AfterSales shop, Outbox outbox, Clock clock) {
    this.shop = shop;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public String consumer() {
    return "orders";
  }

  @Override
  public Set<String> types() {
    return Set.of(
        EventType.ORDER_CANCEL_REQUESTED.type(),
        EventType.SHIPMENT_INTERCEPT_REQUESTED.type(),
        EventType.REFUND_REQUESTED.type(),
        EventType.RETURN_REQUESTED.type(),
        EventType.EXCHANGE_REQUESTED.type(),
        EventType.ORDER_CHANGE_REQUESTED.type(),
        EventType.INVOICE_REQUESTED.type());
  }

  @Override
  public Uni<Effect> prepare(Event event) {
    Errand errand = Errand.of(event).orElseThrow();
    return Uni.createFrom()
        .completionStage(() -> shop.carryOut(event.tenant(), errand))
        .map(outcome -> session -> outbox.add(session, List.of(ended(event, outcome))));
  }

  @Override
  public Effect givenUp(Event event) {
    // replayed by an operator it may be given up again, and that is told again
    String id = event.id() + ":failed:" + clock.millis();
    return session -> outbox.add(session, List.of(ended(event, id, Map.of("outcome", "failed"))));
  }

  private Event ended(Event request, Outcome outcome) {
    return ended(
        request,
        request.id() + ":ended",
        switch (outcome) {
          case Outcome.Done(var reference) -> Map.of("outcome", "done", "reference", reference);
          case Outcome.Accepted(var reference) ->
              Map.of("outcome", "accepted", "reference", reference);
          case Outcome.Refused(var reason) -> Map.of("outcome", "refused", "reason", reason);
          case Outcome.Unsupported _ -> Map.of("outcome", "unsupported");
        });
  }

  private Event ended(Event request, String id, Map<String, String> outcome) {
    var data = new HashMap<>(outcome);
    data.put("ticket", request.data().get("ticket"));
    data.put("order", request.data().get("order"));
    data.put("errand", request.type());
    return new Event(
        id,
        Event.source(request.tenant(), "orders"),
        EventType.ERRAND_ENDED.type(),
        request.tenant(),
        request.subject(),
        clock.instant(),
        data);
  }
}
