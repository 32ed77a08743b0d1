package io.orderline.call.store;

import io.orderline.core.call.CallId;
import io.orderline.core.dialogue.Action;
import io.orderline.core.event.DomainEvent;
import io.orderline.core.event.Event;
import io.orderline.core.tenant.TenantId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The actions of a turn as events. Call, turn and place name each one, so that a turn that is
 * answered again makes the same events and not others.
 */
final class TurnEvents {
  private TurnEvents() {}

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
