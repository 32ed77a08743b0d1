package io.orderline.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.event.ErrandEvent.ErrandRequested;
import io.orderline.core.event.SmsEvent.SmsSent;
import io.orderline.core.event.TurnEvent.CallEnded;
import io.orderline.core.event.TurnEvent.TicketRequested;
import io.orderline.core.order.Money;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.TicketKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventCodecTest {
  private static final TenantId SHOP = new TenantId("shop");

  @Test
  void fieldsAreTyped() {
    TicketDetails ticket = read(requested(Map.of()), TicketRequested.class).ticket();

    assertThat(ticket.kind()).isEqualTo(TicketKind.RETURN);
    assertThat(ticket.phone()).contains(new PhoneNumber("13512348765"));
    assertThat(ticket.shipped()).isTrue();
    assertThat(ticket.answers()).containsExactly(Map.entry("size", "42"));
    assertThat(
            read(
                    event(
                        "refund.requested",
                        Map.of("ticket", "100000006", "order", "2600000001", "amount", "19900")),
                    ErrandRequested.class)
                .type())
        .isEqualTo(EventType.REFUND_REQUESTED);
  }

  @Test
  void anAmountIsInFen() {
    var refund =
        read(
            event(
                "refund.requested",
                Map.of("ticket", "100000006", "order", "2600000001", "amount", "19900")),
            ErrandEvent.RefundRequested.class);

    assertThat(refund.amount()).contains(new Money(19_900));
  }

  @Test
  void aNumberThatNobodyCanReadIsNoneAtAll() {
    assertThat(read(requested(Map.of("phone", "?")), TicketRequested.class).ticket().phone())
        .isEmpty();
  }

  @Test
  void namesThatAreNotKnownAreIgnored() {
    assertThat(
            read(
                    event(
                        "call.ended",
                        Map.of("call", "c", "turn", "1", "reason", "hung_up", "mood", "fine")),
                    CallEnded.class)
                .reason())
        .isEqualTo("hung_up");
  }

  @Test
  void whatIsLaterOrUnknownOrForOthersIsNotRead() {
    var ended = event("call.ended", Map.of("call", "c", "turn", "1", "reason", "r"));
    var later =
        new CloudEvent("1", "/s", "call.ended", SHOP, "c", Instant.EPOCH, Map.of("a", "b"), 2);

    assertThatThrownBy(() -> EventCodec.decode(later, CallEnded.class))
        .hasMessage("this version cannot read urn:orderline:event:call.ended:2");
    assertThatThrownBy(() -> EventCodec.decode(event("test.new", Map.of()), CallEnded.class))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> EventCodec.decode(ended, SmsSent.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void valuesThatAreNotValidAreRefused() {
    assertThatThrownBy(() -> read(requested(Map.of("number", "100000007")), TicketRequested.class))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> read(requested(Map.of("kind", "dance")), TicketRequested.class))
        .hasMessage("there is no ticket of this kind");
  }

  @Test
  void aFamilyIsTakenWithAllItsTypes() {
    assertThat(EventType.takenAs(ErrandRequested.class))
        .containsExactlyInAnyOrder(
            EventType.ORDER_CANCEL_REQUESTED,
            EventType.SHIPMENT_INTERCEPT_REQUESTED,
            EventType.REFUND_REQUESTED,
            EventType.RETURN_REQUESTED,
            EventType.EXCHANGE_REQUESTED,
            EventType.ORDER_CHANGE_REQUESTED,
            EventType.INVOICE_REQUESTED);
    assertThat(EventType.takenAs(DomainEvent.class)).hasSameSizeAs(EventType.values());
  }

  private static CloudEvent requested(Map<String, String> more) {
    var data =
        new HashMap<>(
            Map.of(
                "call",
                "c",
                "turn",
                "3",
                "number",
                "100000006",
                "kind",
                "return",
                "phone",
                "13512348765",
                "sent",
                "true",
                "size",
                "42"));
    data.putAll(more);
    return event("ticket.requested", data);
  }

  private static CloudEvent event(String type, Map<String, String> data) {
    return new CloudEvent("1", "/shop/test", type, SHOP, "c", Instant.EPOCH, data, 1);
  }

  private static <E extends DomainEvent> E read(CloudEvent event, Class<E> payload) {
    return EventCodec.decode(event, payload).payload();
  }
}
