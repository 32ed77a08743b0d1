package io.orderline.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.order.OrderNumber;
import io.orderline.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrderHoldTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final Optional<OrderNumber> ORDER = Optional.of(new OrderNumber("1001"));

  @ParameterizedTest
  @CsvSource({
    "RETURN,,REFUND,,true",
    "RETURN,,EXCHANGE,,true",
    "CANCEL_ORDER,,REFUND,,true",
    "RETURN,a,REFUND,,true",
    "RETURN,,REFUND,a,true",
    "RETURN,a,RETURN,a,true",
    "RETURN,a,RETURN,b,false",
    "RETURN,,INVOICE,,false",
    "INVOICE,,INVOICE,,true",
    "URGE_DELIVERY,,RETURN,,false"
  })
  void oneOfAFamilyIsHeldAtATime(
      TicketKind one, String oneArticle, TicketKind other, String otherArticle, boolean meets) {
    OrderHold first = OrderHold.of(one, ORDER, Optional.ofNullable(oneArticle)).orElseThrow();
    OrderHold second = OrderHold.of(other, ORDER, Optional.ofNullable(otherArticle)).orElseThrow();

    assertThat(first.meets(second)).isEqualTo(meets);
    assertThat(second.meets(first)).isEqualTo(meets);
  }

  @Test
  void anotherOrderIsAnotherMatter() {
    Optional<OrderHold> other =
        OrderHold.of(TicketKind.RETURN, Optional.of(new OrderNumber("1002")), Optional.empty());

    assertThat(OrderHold.of(TicketKind.RETURN, ORDER, Optional.empty()).orElseThrow())
        .matches(hold -> !hold.meets(other.orElseThrow()));
    assertThat(OrderHold.of(TicketKind.RETURN, Optional.empty(), Optional.empty())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPLAINT", "CALLBACK", "PAYMENT", "NO_REMINDERS"})
  void someKindsNeverStandInTheWay(TicketKind kind) {
    assertThat(OrderHold.of(kind, ORDER, Optional.empty())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "REFUND,OPEN,30,true",
    "REFUND,RESOLVED,30,true",
    "REFUND,CLOSED,30,true",
    "REFUND,REJECTED,0,false",
    "REFUND,CANCELLED,0,false",
    "EXCHANGE,IN_PROGRESS,30,true",
    "EXCHANGE,RESOLVED,0,false",
    "INVOICE,RESOLVED,30,true",
    "COMPENSATION,WAITING_FOR_CUSTOMER,30,true",
    "COMPENSATION,RESOLVED,0,false",
    "URGE_DELIVERY,OPEN,0,true",
    "URGE_DELIVERY,OPEN,1,false",
    "CHANGE_ORDER,OPEN,0,true",
    "CHANGE_ORDER,OPEN,1,false"
  })
  void aHoldLastsAsLongAsItsTicketMeansSomething(
      TicketKind kind, TicketState state, int days, boolean lasts) {
    var request =
        new TicketRequest(
            "key",
            TicketNumber.of(10_000_000),
            new TenantId("demo"),
            kind,
            Optional.empty(),
            Optional.empty(),
            ORDER,
            Optional.empty(),
            "",
            Map.of(),
            NOON);
    Ticket open = Ticket.open(request, Duration.ofHours(4));
    var ticket = new Ticket(request, state, Optional.empty(), open.due(), open.history());

    assertThat(OrderHold.lasts(ticket, NOON.plus(Duration.ofDays(days)))).isEqualTo(lasts);
  }
}
