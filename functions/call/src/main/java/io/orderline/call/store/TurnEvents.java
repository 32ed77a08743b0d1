package io.orderline.call.store;

import io.orderline.core.call.CallId;
import io.orderline.core.dialogue.Action;
import io.orderline.core.event.DomainEvent;
import io.orderline.core.event.Event;
import io.orderline.core.event.TurnEvent;
import io.orderline.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The actions of a turn as events. Call, turn and place name each one, so that a turn that is
 * answered again makes the same events and not others.
 */
final class TurnEvents {
  private TurnEvents() {}

  /** That a call has changed. It comes last, so that nothing that the caller wants waits for it. */
  static Event<DomainEvent> changed(
      TenantId tenant, CallId call, int turn, String how, Instant at) {
    return new Event<>(
        call + ":" + turn + ":" + how,
        Event.source(tenant, "call"),
        tenant,
        call.value(),
        at,
        new TurnEvent.CallChanged(call, turn));
  }

  static List<Event<DomainEvent>> of(TenantId tenant, CallId call, Answered answered) {
    List<Action> actions = answered.record().actions();
    return IntStream.range(0, actions.size())
        .mapToObj(
            place ->
                new Event<>(
                    call + ":" + answered.number() + ":" + place,
                    Event.source(tenant, "call"),
                    tenant,
                    call.value(),
                    answered.at(),
                    actions.get(place).event(call, answered.number())))
        .toList();
  }
}
