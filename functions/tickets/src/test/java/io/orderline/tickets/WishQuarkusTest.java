package io.orderline.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.clock.TestPatience;
import io.orderline.core.event.CloudEvent;
import io.orderline.core.event.Event;
import io.orderline.core.order.CustomerId;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.Ticket;
import io.orderline.core.ticket.TicketDesk;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.core.ticket.TicketNumbers;
import io.orderline.core.ticket.TicketState;
import io.orderline.events.EventLog;
import io.orderline.events.Inbox;
import io.orderline.events.Outbox;
import io.orderline.notify.Messages;
import io.orderline.notify.StoredMessage;
import io.orderline.store.PostgresResource;
import io.orderline.store.TenantTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** From the wish of a caller to the ticket and the short message, as in one process. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WishQuarkusTest {
  private static final TenantId SHOP = new TenantId("demo");
  private static final TenantId OTHER_SHOP = new TenantId("other");
  private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

  @Inject Outbox outbox;
  @Inject TenantTransaction transactions;
  @Inject TicketNumbers numbers;
  @Inject TicketDesk desk;
  @Inject Messages messages;
  @Inject Inbox inbox;
  @Inject EventLog log;

  @Test
  void aWishBecomesOneTicketAndOneMessage() {
    TicketNumber number = stage(numbers.next(SHOP));

    wish("call-1:3:0", number, "return", Map.of("reason", "尺码不合适", "size", "42"));

    Ticket ticket = TestPatience.until(() -> stage(desk.find(SHOP, number)));
    assertThat(ticket.state()).isEqualTo(TicketState.OPEN);
    assertThat(ticket.wish().reason()).isEqualTo("尺码不合适");
    assertThat(ticket.wish().details()).containsExactly(Map.entry("size", "42"));
    assertThat(ticket.due()).isEqualTo(NOW.plus(Duration.ofHours(48)));
    assertThat(stage(desk.ticketsOf(SHOP, new CustomerId("lin"), 10))).contains(ticket);
    StoredMessage message = TestPatience.until(() -> messageAbout(number));
    assertThat(message.text()).contains("工单号" + number, "3月4日12点").doesNotContain("{");
  }

  @Test
  void anotherShopSeesNeitherTicketNorMessage() {
    TicketNumber number = stage(numbers.next(SHOP));
    wish("call-2:3:0", number, "refund", Map.of());
    TestPatience.until(() -> messageAbout(number));

    assertThat(stage(desk.find(OTHER_SHOP, number))).isEmpty();
    assertThat(stage(desk.ticketsOf(OTHER_SHOP, new CustomerId("lin"), 10))).isEmpty();
    assertThat(messages.list(OTHER_SHOP, 10).await().atMost(TestPatience.LONGEST)).isEmpty();
  }

  @Test
  void whatTheShopsSystemHasDoneResolvesTheTicketOnce() {
    TicketNumber number = made("call-3:3:0", "refund", Map.of());

    ended(number, "refund.requested", "done", Map.of("reference", "T1"), 2);

    Ticket ticket = TestPatience.until(() -> after(number, TicketState.RESOLVED));
    assertThat(ticket.history().getLast().by()).isEqualTo("shop");
    assertThat(ticket.history().getLast().note()).contains("退款", "T1");
    assertThat(ticket.history()).hasSize(2);
  }

  @Test
  void whatTheSystemGoesOnWithIsInProgressAndWhatItCannotDoStaysForAPerson() {
    TicketNumber going = made("call-4:3:0", "return", Map.of());
    TicketNumber refused = made("call-5:3:0", "cancel_order", Map.of());

    ended(going, "return.requested", "accepted", Map.of("reference", "R1"), 1);
    ended(refused, "order.cancel.requested", "refused", Map.of("reason", "已经出库"), 1);

    TestPatience.until(() -> after(going, TicketState.IN_PROGRESS));
    Ticket ticket =
        TestPatience.until(
            () -> stage(desk.find(SHOP, refused)).filter(t -> t.history().size() > 1));
    assertThat(ticket.state()).isEqualTo(TicketState.OPEN);
    assertThat(ticket.history().getLast().note()).contains("已经出库", "请人工处理");
  }

  @Test
  void onceTheParcelIsStoppedTheMoneyGoesBack() {
    TicketNumber number = made("call-6:3:0", "cancel_order", Map.of("sent", "true"));

    ended(number, "shipment.intercept.requested", "done", Map.of(), 1);

    TestPatience.until(() -> after(number, TicketState.IN_PROGRESS));
    assertThat(
            log.latest(SHOP, Optional.of("refund.requested"), 50)
                .await()
                .atMost(TestPatience.LONGEST))
        .extracting(logged -> logged.event().subject())
        .contains(number.value());
  }

  private TicketNumber made(String id, String kind, Map<String, String> details) {
    TicketNumber number = stage(numbers.next(SHOP));
    wish(id, number, kind, details);
    TestPatience.until(() -> stage(desk.find(SHOP, number)));
    return number;
  }

  private Optional<Ticket> after(TicketNumber number, TicketState state) {
    return stage(desk.find(SHOP, number)).filter(ticket -> ticket.state() == state);
  }

  /** Tells what came of a ticket's errand, some times over. */
  private void ended(
      TicketNumber number, String errand, String outcome, Map<String, String> more, int times) {
    var data = new HashMap<>(more);
    data.putAll(
        Map.of(
            "ticket", number.value(), "order", "2600000001", "errand", errand, "outcome", outcome));
    CloudEvent event =
        new CloudEvent(
            number + ":1:" + errand + ":ended",
            Event.source(SHOP, "orders"),
            "errand.ended",
            SHOP,
            number.value(),
            NOW.plusSeconds(60),
            data,
            1);
    for (int i = 0; i < times; i++) {
      inbox.receive(event).await().atMost(TestPatience.LONGEST);
    }
  }

  private Optional<StoredMessage> messageAbout(TicketNumber number) {
    return messages.list(SHOP, 50).await().atMost(TestPatience.LONGEST).stream()
        .filter(message -> message.ticket().equals(Optional.of(number.value())))
        .filter(message -> message.state().equals("sent"))
        .findFirst();
  }

  private void wish(String id, TicketNumber number, String kind, Map<String, String> more) {
    var data = new HashMap<>(more);
    data.putAll(
        Map.of(
            "number", number.value(),
            "kind", kind,
            "call", "call-1",
            "turn", "3",
            "customer", "lin",
            "phone", "13512348765",
            "order", "2600000001"));
    CloudEvent event =
        new CloudEvent(
            id, Event.source(SHOP, "call"), "ticket.requested", SHOP, "call-1", NOW, data, 1);
    Uni<Void> saved =
        transactions.write(SHOP, session -> outbox.addEncoded(session, List.of(event)));
    saved.await().atMost(TestPatience.LONGEST);
  }

  private static <T> T stage(CompletionStage<T> stage) {
    return TestPatience.answer(stage);
  }
}
