package io.orderline.call.store;

import io.orderline.core.call.CallId;
import io.orderline.core.dialogue.Action;
import io.orderline.core.event.Event;
import io.orderline.core.tenant.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The actions of a turn as events. Call, turn and place name each one, so that a turn that is
 * answered again makes the same events and not others.
 */
final class TurnEvents {
  private TurnEvents() {}

  static List<Event> of(TenantId tenant, CallId call, Answered answered) {
    List<Action> actions = answered.record().actions();
    return IntStream.range(0, actions.size())
        .mapToObj(place -> event(tenant, call, answered, place, actions.get(place)))
        .toList();
  }

  private static Event event(
      TenantId tenant, CallId call, Answered answered, int place, Action action) {
    var data = new HashMap<>(action.data());
    data.put("call", call.value());
    data.put("turn", String.valueOf(answered.number()));
    return new Event(
        call + ":" + answered.number() + ":" + place,
        Event.source(tenant, "call"),
        action.type(),
        tenant,
        call.value(),
        answered.at(),
        data);
  }
}
