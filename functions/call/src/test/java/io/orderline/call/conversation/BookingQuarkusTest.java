package io.orderline.call.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.call.DemoPorts;
import io.orderline.core.call.CallId;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.clock.TestPatience;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.OrderStatus;
import io.orderline.core.speech.Transcript;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.PostgresResource;
import io.orderline.telephony.CallEvent;
import io.orderline.telephony.Reply;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two calls about one order, and an order that moves on while its caller thinks. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class BookingQuarkusTest {
  private static final TenantId SHOP = new TenantId("demo");
  private static final int TIMES = 200;
  private static final String DONE = "已经为您登记好了";
  private static final String STANDS = "这个订单的退款已经在办理了";

  @Inject CallTurn turns;
  @Inject DemoPorts.OneOrder shop;

  @AfterEach
  void first() {
    shop.sells(Optional.empty(), OrderStatus.SHIPPED);
  }

  @Test
  void twoCallsThatConfirmAtTheSameMomentBookOnce() throws SQLException {
    for (int i = 0; i < TIMES; i++) {
      OrderNumber order = order(i % 2 == 0 ? OrderStatus.PAID : OrderStatus.SHIPPED);
      List<CallId> calls = List.of(atTheConfirmation(), atTheConfirmation());

      List<String> heard = atOnce(calls.stream().map(call -> event(call, 3, keys("1"))).toList());

      assertThat(heard).as("round " + i).filteredOn(said -> said.contains(DONE)).hasSize(1);
      assertThat(heard).as("round " + i).filteredOn(said -> said.contains(STANDS)).hasSize(1);
      assertThat(ticketsOf(order)).as("round " + i).isEqualTo(1);
    }
  }

  @Test
  void speculatedConfirmationsBookOnce() throws SQLException {
    OrderNumber order = order(OrderStatus.PAID);
    List<Speculation> ready =
        Stream.of(atTheConfirmation(), atTheConfirmation())
            .map(call -> turns.speculate(SHOP, event(call, 3, keys("1"))))
            .map(run -> TestPatience.answer(run.subscribeAsCompletionStage()).orElseThrow())
            .toList();
    assertThat(ready).allMatch(run -> words(run.commands()).contains(DONE));

    List<String> heard =
        ready.stream()
            .map(run -> turns.commit(SHOP, "test", run))
            .map(reply -> words(reply(reply).commands()))
            .toList();

    assertThat(heard.getFirst()).contains(DONE);
    assertThat(heard.getLast()).contains(STANDS);
    assertThat(ticketsOf(order)).isEqualTo(1);
  }

  @Test
  void oneConfirmationThatArrivesTwiceBooksOnceAndIsAnsweredTheSame() throws SQLException {
    OrderNumber order = order(OrderStatus.PAID);
    CallId call = atTheConfirmation();
    CallEvent.Turn yes = event(call, 3, keys("1"));

    List<String> heard = atOnce(List.of(yes, yes));

    assertThat(heard.getFirst()).contains(DONE).isEqualTo(heard.getLast());
    assertThat(ticketsOf(order)).isEqualTo(1);
  }

  @Test
  void anOrderThatIsRefundedWhileItsCallerThinksIsNotRefundedAgain() throws SQLException {
    OrderNumber order = order(OrderStatus.PAID);
    CallId call = atTheConfirmation();
    shop.sells(Optional.of(order), OrderStatus.REFUNDED);

    assertThat(words(send(event(call, 3, keys("1"))).commands()))
        .contains("这个订单的情况刚刚有了变化")
        .doesNotContain(DONE);
    assertThat(ticketsOf(order)).isZero();
  }

  @Test
  void anOrderThatIsSentWhileItsCallerThinksIsConfirmedAnew() throws SQLException {
    OrderNumber order = order(OrderStatus.PAID);
    CallId call = atTheConfirmation();
    shop.sells(Optional.of(order), OrderStatus.SHIPPED);

    assertThat(words(send(event(call, 3, keys("1"))).commands()))
        .contains("这个订单的情况刚刚有了变化", "拦截")
        .doesNotContain(DONE);
    assertThat(words(send(event(call, 4, keys("1"))).commands())).contains(DONE);
    assertThat(ticketsOf(order)).isEqualTo(1);
  }

  private OrderNumber order(OrderStatus status) {
    var number =
        new OrderNumber(
            UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase());
    shop.sells(Optional.of(number), status);
    return number;
  }

  /** A call whose next turn is the answer to "确认办理吗". */
  private CallId atTheConfirmation() {
    var call = new CallId("CA" + UUID.randomUUID().toString().replace("-", ""));
    send(
        new CallEvent.Incoming(
            call, Optional.of(new PhoneNumber(DemoPorts.KNOWN)), Optional.empty()));
    send(event(call, 1, new TurnInput.Heard(Transcript.of("我要退款"))));
    assertThat(words(send(event(call, 2, keys("4"))).commands())).endsWith("确认办理吗？");
    return call;
  }

  private List<String> atOnce(List<CallEvent.Turn> events) {
    List<CompletableFuture<Reply>> sent =
        events.stream()
            .map(event -> turns.answer(SHOP, "test", event).subscribeAsCompletionStage())
            .toList();
    return sent.stream().map(TestPatience::answer).map(Reply::commands).map(this::words).toList();
  }

  private Reply send(CallEvent event) {
    return reply(turns.answer(SHOP, "test", event));
  }

  private static Reply reply(Uni<Reply> reply) {
    return TestPatience.answer(reply.subscribeAsCompletionStage());
  }

  private static TurnInput keys(String keys) {
    return new TurnInput.Keyed(keys);
  }

  private static CallEvent.Turn event(CallId call, int number, TurnInput input) {
    return new CallEvent.Turn(call, number, 0, new CallEvent.Heard.Given(input), Optional.empty());
  }

  private String words(List<VoiceCommand> commands) {
    return commands.stream()
        .filter(VoiceCommand.Say.class::isInstance)
        .map(command -> ((VoiceCommand.Say) command).text())
        .collect(Collectors.joining());
  }

  /** How many tickets were asked for about an order. */
  private static int ticketsOf(OrderNumber order) throws SQLException {
    try (var owner = PostgresResource.asOwner();
        var query =
            owner.prepareStatement(
                "select count(*) from events.outbox where type = 'ticket.requested'"
                    + " and cast(event as jsonb) -> 'data' ->> 'order' = ?")) {
      query.setString(1, order.value());
      try (var found = query.executeQuery()) {
        found.next();
        return found.getInt(1);
      }
    }
  }
}
