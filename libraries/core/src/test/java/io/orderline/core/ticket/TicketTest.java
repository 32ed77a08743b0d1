package io.orderline.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.event.CloudEvent;
import io.orderline.core.event.Event;
import io.orderline.core.event.EventCodec;
import io.orderline.core.event.TurnEvent.TicketRequested;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TicketTest {
  private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private final Ticket open = Ticket.open(request("return"), Duration.ofHours(48));

  @Test
  void aWishIsReadFromItsEvent() {
    TicketRequest wish = open.wish();

    assertThat(wish.kind()).isEqualTo(TicketKind.RETURN);
    assertThat(wish.customer()).contains(new CustomerId("lin"));
    assertThat(wish.order()).contains(new OrderNumber("2600000001"));
    assertThat(wish.details()).containsExactly(Map.entry("size", "42"));
    assertThat(wish.key()).isEqualTo("/demo/call call-1:3:0");
  }

  @Test
  void aWishOfUnknownKindIsRefused() {
    assertThatThrownBy(() -> request("dance")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTicketGoesFromWishToEndAndKeepsItsHistory() {
    Ticket closed =
        open.with(new TicketChange.Assign("小李"), "主管", LATER)
            .flatMap(t -> t.with(move(TicketState.IN_PROGRESS), "小李", LATER))
            .flatMap(t -> t.with(move(TicketState.RESOLVED), "小李", LATER))
            .flatMap(t -> t.with(move(TicketState.CLOSED), "小李", LATER))
            .orElseThrow();

    assertThat(closed.state()).isEqualTo(TicketState.CLOSED);
    assertThat(closed.assignee()).contains("小李");
    assertThat(closed.history())
        .extracting(Ticket.Entry::state)
        .containsExactly(
            TicketState.OPEN,
            TicketState.OPEN,
            TicketState.IN_PROGRESS,
            TicketState.RESOLVED,
            TicketState.CLOSED);
    assertThat(closed.history())
        .as("only an assignment names an assignee")
        .extracting(Ticket.Entry::assignee)
        .containsExactly(
            Optional.empty(),
            Optional.of("小李"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  @ParameterizedTest
  @EnumSource(TicketState.class)
  void onlyLegalMovesArePossible(TicketState from) {
    Ticket ticket = new Ticket(open.wish(), from, open.assignee(), open.due(), open.history());

    for (TicketState to : TicketState.values()) {
      assertThat(ticket.with(move(to), "小李", LATER).isPresent())
          .as("%s to %s", from, to)
          .isEqualTo(from.next().contains(to));
    }
  }

  @Test
  void everyStateButTheFirstIsReachedAndOnlyACancelledTicketIsOverForGood() {
    Set<TicketState> reached = EnumSet.noneOf(TicketState.class);
    for (TicketState state : TicketState.values()) {
      reached.addAll(state.next());
      assertThat(state.next()).doesNotContain(state);
      assertThat(state.next().isEmpty()).isEqualTo(state == TicketState.CANCELLED);
    }
    assertThat(reached).containsExactlyInAnyOrder(TicketState.values());
  }

  @Test
  void aTicketIsLateWhilePendingPastItsDeadline() {
    Instant past = open.due().plusSeconds(1);

    assertThat(open.late(open.due())).isFalse();
    assertThat(open.late(past)).isTrue();
    assertThat(open.with(move(TicketState.REJECTED), "小李", LATER).orElseThrow().late(past))
        .isFalse();
  }

  @Test
  void nothingOfTheCustomerIsInALog() {
    assertThat(open.toString() + open.wish() + read("return") + event("return"))
        .doesNotContain("13512348765", "尺码");
  }

  private static TicketChange move(TicketState to) {
    return new TicketChange.Move(to, "");
  }

  private static TicketRequest request(String kind) {
    return TicketRequested.request(read(kind));
  }

  private static Event<TicketRequested> read(String kind) {
    return EventCodec.decode(event(kind), TicketRequested.class);
  }

  private static CloudEvent event(String kind) {
    return new CloudEvent(
        "call-1:3:0",
        "/demo/call",
        "ticket.requested",
        new TenantId("demo"),
        "call-1",
        NOW,
        Map.of(
            "number", TicketNumber.of(10_000_000).value(),
            "kind", kind,
            "call", "call-1",
            "turn", "3",
            "customer", "lin",
            "phone", "13512348765",
            "order", "2600000001",
            "reason", "尺码不合适",
            "size", "42"),
        1);
  }
}
