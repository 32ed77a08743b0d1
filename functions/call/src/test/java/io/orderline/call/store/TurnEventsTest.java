package io.orderline.call.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.CallId;
import io.orderline.core.call.CallState;
import io.orderline.core.dialogue.Action;
import io.orderline.core.dialogue.DialogueState;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.dialogue.TurnRecord;
import io.orderline.core.event.DomainEvent;
import io.orderline.core.event.Event;
import io.orderline.core.event.EventCodec;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.understanding.Understanding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TurnEventsTest {
  private static final TenantId SHOP = new TenantId("demo");
  private static final CallId CALL = new CallId("CA1");
  private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

  @Test
  void sameTurnMakesTheSameEvents() {
    Answered turn = turn(3, wish("return"), wish("invoice"));

    assertThat(TurnEvents.of(SHOP, CALL, turn)).isEqualTo(TurnEvents.of(SHOP, CALL, turn));
  }

  @Test
  void everyActionHasItsOwnEventId() {
    List<Event<DomainEvent>> third =
        TurnEvents.of(SHOP, CALL, turn(3, wish("return"), wish("return")));
    List<Event<DomainEvent>> fourth = TurnEvents.of(SHOP, CALL, turn(4, wish("return")));

    assertThat(third).extracting(Event::id).containsExactly("CA1:3:0", "CA1:3:1");
    assertThat(fourth).extracting(Event::id).containsExactly("CA1:4:0");
  }

  @Test
  void eventNamesItsCallAndTurn() {
    Event<DomainEvent> event = TurnEvents.of(SHOP, CALL, turn(3, wish("return"))).getFirst();

    assertThat(event.source()).isEqualTo("/demo/call");
    assertThat(event.subject()).isEqualTo("CA1");
    assertThat(event.time()).isEqualTo(NOW);
    assertThat(EventCodec.encode(event).data())
        .containsOnly(
            Map.entry("call", "CA1"),
            Map.entry("turn", "3"),
            Map.entry("kind", "return"),
            Map.entry("number", "100000006"));
  }

  @Test
  void thatACallHasChangedIsToldOnceForEachTurn() {
    Event<DomainEvent> changed = TurnEvents.changed(SHOP, CALL, 3, "changed", NOW);

    assertThat(changed.id()).isEqualTo("CA1:3:changed");
    assertThat(EventCodec.encode(changed).data())
        .containsOnly(Map.entry("call", "CA1"), Map.entry("turn", "3"));
  }

  private static Action wish(String kind) {
    return new Action("ticket.requested", Map.of("kind", kind, "number", "100000006"));
  }

  private static Answered turn(int number, Action... actions) {
    return new Answered(
        number,
        new CallState.Talking(),
        DialogueState.NEW,
        new TurnRecord(
            new TurnInput.Silence(), Understanding.NOTHING, List.of(), List.of(), List.of(actions)),
        NOW,
        5);
  }
}
