package io.orderline.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.clock.TestPatience;
import io.orderline.core.event.CloudEvent;
import io.orderline.core.event.Event;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.Ticket;
import io.orderline.core.ticket.TicketDesk;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.core.ticket.TicketNumbers;
import io.orderline.core.ticket.TicketState;
import io.orderline.events.EventLog;
import io.orderline.events.Inbox;
import io.orderline.notify.Messages;
import io.orderline.notify.StoredMessage;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** A caller takes back, in the same call, what was just booked. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WithdrawQuarkusTest {
  private static final TenantId SHOP = new TenantId("demo");

  @Inject TicketNumbers numbers;
  @Inject TicketDesk desk;
  @Inject Messages messages;
  @Inject Inbox inbox;
  @Inject EventLog log;
  @Inject Clock clock;

  private final String call = "CA" + UUID.randomUUID().toString().replace("-", "");

  @Test
  void whatIsTakenBackInTheCallIsNeverCarriedOut() {
    TicketNumber number = booked("return");
    assertThat(errand(number)).hasValueSatisfying(errand -> assertThat(errand.sent()).isFalse());

    withdrawn(number);
    withdrawn(number);
    ended();

    assertThat(ticket(number).state()).isEqualTo(TicketState.CANCELLED);
    assertThat(ticket(number).history()).hasSize(2);
    assertThat(errand(number)).isEmpty();
    TestPatience.until(() -> message(number, "已撤销"));
  }

  @Test
  void theShopsSystemIsAskedWhenTheCallIsOver() {
    TicketNumber number = booked("refund");

    ended();

    TestPatience.until(() -> errand(number).filter(EventLog.Logged::sent));
    assertThat(ticket(number).state()).isEqualTo(TicketState.OPEN);
  }

  @Test
  void whatTheShopsSystemWasAskedForIsNotTakenBackAndTheCustomerHearsOfIt() {
    TicketNumber number = booked("cancel_order");
    ended();
    TestPatience.until(() -> errand(number).filter(EventLog.Logged::sent));

    withdrawn(number);

    assertThat(ticket(number).state()).isEqualTo(TicketState.OPEN);
    assertThat(ticket(number).history().getLast().note()).contains("请人工核实");
    TestPatience.until(() -> message(number, "已经交给店铺办理"));
  }

  @Test
  void whatAPersonWouldDoIsTakenBackAtOnce() {
    TicketNumber number = booked("complaint");

    withdrawn(number);

    assertThat(ticket(number).state()).isEqualTo(TicketState.CANCELLED);
  }

  @Test
  void theMessageNamesTheArticle() {
    TicketNumber number =
        booked("return", Map.of("article", "S7", "product", "跑步鞋", "quantity", "2"));

    TestPatience.until(() -> message(number, "退货申请（跑步鞋，2件）已登记"));
    withdrawn(number);
  }

  private TicketNumber booked(String kind) {
    return booked(kind, Map.of());
  }

  private TicketNumber booked(String kind, Map<String, String> more) {
    TicketNumber number = stage(numbers.next(SHOP));
    var data = new HashMap<>(more);
    data.putAll(
        Map.of(
            "number",
            number.value(),
            "kind",
            kind,
            "customer",
            "lin",
            "phone",
            "13512348765",
            "order",
            "2600000001"));
    receive("ticket.requested", "3:0", data);
    return number;
  }

  private void withdrawn(TicketNumber number) {
    receive("ticket.withdrawn", "4:0:" + number, Map.of("number", number.value()));
  }

  private void ended() {
    receive("call.ended", "5:0", Map.of("reason", "hung_up"));
  }

  private void receive(String type, String id, Map<String, String> data) {
    var all = new HashMap<>(data);
    all.putAll(Map.of("call", call, "turn", "3"));
    var event =
        new CloudEvent(
            call + ":" + id, Event.source(SHOP, "call"), type, SHOP, call, clock.instant(), all, 1);
    inbox.receive(event).await().atMost(TestPatience.LONGEST);
  }

  private Ticket ticket(TicketNumber number) {
    return stage(desk.find(SHOP, number)).orElseThrow();
  }

  /** What the shop's system is asked for because of a ticket. */
  private Optional<EventLog.Logged> errand(TicketNumber number) {
    List<EventLog.Logged> latest =
        log.latest(SHOP, Optional.empty(), 200).await().atMost(TestPatience.LONGEST);
    return latest.stream()
        .filter(logged -> logged.event().subject().equals(number.value()))
        .filter(logged -> logged.event().type().matches("(return|refund|order.cancel).requested"))
        .findFirst();
  }

  private Optional<StoredMessage> message(TicketNumber number, String words) {
    return messages.list(SHOP, 50).await().atMost(TestPatience.LONGEST).stream()
        .filter(message -> message.ticket().equals(Optional.of(number.value())))
        .filter(message -> message.text().contains(words))
        .findFirst();
  }

  private static <T> T stage(CompletionStage<T> stage) {
    return TestPatience.answer(stage);
  }
}
