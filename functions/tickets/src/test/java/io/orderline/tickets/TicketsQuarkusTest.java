package io.orderline.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.clock.TestPatience;
import io.orderline.core.event.CloudEvent;
import io.orderline.core.event.EventType;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.Ticket;
import io.orderline.core.ticket.TicketChange;
import io.orderline.core.ticket.TicketDesk;
import io.orderline.core.ticket.TicketKind;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.core.ticket.TicketNumbers;
import io.orderline.core.ticket.TicketRequest;
import io.orderline.core.ticket.TicketState;
import io.orderline.events.EventLog;
import io.orderline.events.Expiry;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TicketsQuarkusTest.WithOperator.class)
@QuarkusTestResource(PostgresResource.class)
class TicketsQuarkusTest {
  private static final TenantId SHOP = new TenantId("tickets-shop");
  private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

  @Inject TicketDesk desk;
  @Inject TicketNumbers numbers;
  @Inject EventLog log;
  @Inject Expiry expiry;

  /** Events stay where they are. */
  public static class WithOperator implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "orderline.operator.token", "for-tests-only",
          "orderline.operators.xiaoli.token", "token-of-xiaoli",
          "orderline.operators.xiaoli.roles", "agent",
          "orderline.operators.xiaoli.tenants", "tickets-shop",
          "orderline.operators.wang.token", "token-of-wang",
          "orderline.operators.wang.roles", "auditor",
          "orderline.operators.wang.tenants", "*",
          "orderline.tickets.link-secret", "for-tests-only",
          "orderline.events.transport", "kafka");
    }
  }

  @Test
  void theSameWishMakesOneTicketEvenAtTheSameMoment() {
    TicketNumber number = stage(numbers.next(SHOP));
    TicketRequest wish = wish(number, TicketKind.RETURN, Map.of());

    List<CompletableFuture<Ticket>> made =
        IntStream.range(0, 8).mapToObj(_ -> desk.create(wish).toCompletableFuture()).toList();

    assertThat(made).allSatisfy(each -> assertThat(stage(each).number()).isEqualTo(number));
    assertThat(stage(desk.create(wish)).number()).isEqualTo(number);
    assertThat(told(number))
        .containsExactlyInAnyOrder("ticket.created", "return.requested", "sms.requested");
  }

  @Test
  void aTicketAsksForWhatItsKindNeeds() {
    assertThat(followUps(TicketKind.CANCEL_ORDER, Map.of()))
        .containsExactly("order.cancel.requested");
    assertThat(followUps(TicketKind.CANCEL_ORDER, Map.of("sent", "true")))
        .containsExactly("shipment.intercept.requested");
    assertThat(followUps(TicketKind.REFUND, Map.of("amount", "12900")))
        .containsExactly("refund.requested");
    assertThat(followUps(TicketKind.REFUND, Map.of("sent", "true")))
        .containsExactly("shipment.intercept.requested");
    assertThat(followUps(TicketKind.RETURN, Map.of())).containsExactly("return.requested");
    assertThat(followUps(TicketKind.EXCHANGE, Map.of())).containsExactly("exchange.requested");
    assertThat(followUps(TicketKind.CHANGE_ORDER, Map.of("address", "世纪大道")))
        .containsExactly("order.change.requested");
    assertThat(followUps(TicketKind.INVOICE, Map.of("invoice_title", "个人")))
        .containsExactly("invoice.requested");
    assertThat(followUps(TicketKind.COMPLAINT, Map.of())).isEmpty();
    // how much it shall be is for a person to say
    assertThat(followUps(TicketKind.COMPENSATION, Map.of("reason", "price_drop"))).isEmpty();
  }

  @Test
  void anInvoiceIsAskedForWithWhatTheCallerSaidAndNoMore() {
    TicketNumber number = stage(numbers.next(SHOP));
    stage(
        desk.create(
            wish(number, TicketKind.INVOICE, Map.of("invoice_title", "某某公司", "mood", "calm"))));

    var data =
        log.latest(SHOP, Optional.of(EventType.INVOICE_REQUESTED.type()), 1)
            .await()
            .atMost(TestPatience.LONGEST)
            .getFirst()
            .event()
            .data();

    assertThat(data)
        .containsOnly(
            Map.entry("ticket", number.value()),
            Map.entry("order", "2600000001"),
            Map.entry("invoice_title", "某某公司"));
  }

  @Test
  void theCustomerSaysOnALinkedPageWhereTheInvoiceGoes() {
    TicketNumber number = stage(numbers.next(SHOP));
    stage(desk.create(wish(number, TicketKind.INVOICE, Map.of())));
    String text = latest(EventType.SMS_REQUESTED, number).data().get("text");
    String path = text.replaceAll("(?s).*http://[^/]+(/forms/invoice/[^ ]+) .*", "$1");

    RestAssured.get(path.replaceAll("[^/]+$", "0123456789abcdef01234567")).then().statusCode(404);
    RestAssured.get(path).then().statusCode(200).body(containsString("哪个邮箱"));
    RestAssured.given().formParam("email", "<b>@example").post(path).then().statusCode(400);
    RestAssured.given()
        .formParam("email", "lin@example.com")
        .post(path)
        .then()
        .statusCode(200)
        .body(containsString("收到了"));

    CloudEvent asked = latest(EventType.INVOICE_REQUESTED, number);
    assertThat(asked.data()).containsEntry("email", "lin@example.com");
    assertThat(stage(desk.find(SHOP, number)).orElseThrow().history().getLast().note())
        .doesNotContain("example");
  }

  @Test
  void theLinkOfAnInvoiceIsForOneUse() {
    String path = invoiceLink(stage(numbers.next(SHOP)));

    List<Integer> statuses =
        IntStream.range(0, 6)
            .parallel()
            .mapToObj(i -> given("lin" + i + "@example.com").post(path).statusCode())
            .sorted()
            .toList();

    assertThat(statuses).containsExactly(200, 410, 410, 410, 410, 410);
    RestAssured.get(path).then().statusCode(410).body(containsString("已经用过"));
  }

  @Test
  void theLinkOfAnInvoiceEndsWithItsTicket() {
    TicketNumber number = stage(numbers.next(SHOP));
    String path = invoiceLink(number);
    change("/tickets/tickets-shop/" + number, "{\"type\":\"move\",\"to\":\"RESOLVED\"}")
        .then()
        .statusCode(200);

    RestAssured.get(path).then().statusCode(410);
    given("lin@example.com").post(path).then().statusCode(410);
    assertThat(latest(EventType.INVOICE_REQUESTED, number).data()).doesNotContainKey("email");
  }

  @Test
  void anInvoiceThatTheShopsSystemHasWrittenAtOnceStillWantsAnAddress() {
    TicketNumber number = stage(numbers.next(SHOP));
    String path = invoiceLink(number);
    stage(desk.change(SHOP, number, new TicketChange.Move(TicketState.RESOLVED, "已开具"), "shop"));

    RestAssured.get(path).then().statusCode(200);
    given("lin@example.com").post(path).then().statusCode(200);
    given("lin@example.com").post(path).then().statusCode(410);
  }

  private static RequestSpecification given(String email) {
    return RestAssured.given().formParam("email", email);
  }

  private String invoiceLink(TicketNumber number) {
    stage(desk.create(wish(number, TicketKind.INVOICE, Map.of())));
    return latest(EventType.SMS_REQUESTED, number)
        .data()
        .get("text")
        .replaceAll("(?s).*http://[^/]+(/forms/invoice/[^ ]+) .*", "$1");
  }

  private CloudEvent latest(EventType type, TicketNumber number) {
    return log
        .latest(SHOP, Optional.of(type.type()), 50)
        .await()
        .atMost(TestPatience.LONGEST)
        .stream()
        .map(EventLog.Logged::event)
        .filter(event -> event.subject().equals(number.value()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aTicketIsFollowedFromOpenToResolved() {
    TicketNumber number = stage(numbers.next(SHOP));
    stage(desk.create(wish(number, TicketKind.RETURN, Map.of())));
    String path = "/tickets/tickets-shop/" + number;

    change(path, "{\"type\":\"assign\",\"assignee\":\"小李\"}")
        .then()
        .statusCode(200)
        .body("assignee", equalTo("小李"));
    change(path, "{\"type\":\"move\",\"to\":\"IN_PROGRESS\",\"note\":\"已联系仓库\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("IN_PROGRESS"));
    change(path, "{\"type\":\"move\",\"to\":\"CLOSED\"}").then().statusCode(409);
    change(path, "{\"type\":\"move\",\"to\":\"RESOLVED\"}").then().statusCode(200);

    operator().get(path).then().body("state", equalTo("RESOLVED")).body("history", hasSize(4));
    assertThat(told(number))
        .containsExactlyInAnyOrder(
            "ticket.created",
            "return.requested",
            "sms.requested",
            "ticket.changed",
            "ticket.changed",
            "ticket.changed",
            "sms.requested");
  }

  @Test
  void ofTwoWhoChangeATicketAtOnceNobodyIsOverwritten() {
    TicketNumber number = stage(numbers.next(SHOP));
    stage(desk.create(wish(number, TicketKind.RETURN, Map.of())));

    List<CompletableFuture<TicketDesk.Outcome>> changes =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    desk.change(SHOP, number, new TicketChange.Note("备注" + i), "小李")
                        .toCompletableFuture())
            .toList();
    long done =
        changes.stream().filter(each -> each.handle((_, fault) -> fault == null).join()).count();

    assertThat(done).isPositive();
    Ticket ticket = stage(desk.find(SHOP, number)).orElseThrow();
    assertThat(ticket.history()).hasSize((int) done + 1);
    assertThat(told(number)).filteredOn("ticket.changed"::equals).hasSize((int) done);
  }

  @Test
  void openTicketsAreListedByUrgency() {
    TicketNumber slow = stage(numbers.next(SHOP));
    TicketNumber urgent = stage(numbers.next(SHOP));
    stage(desk.create(wish(slow, TicketKind.INVOICE, Map.of())));
    stage(desk.create(wish(urgent, TicketKind.CANCEL_ORDER, Map.of())));

    List<String> listed =
        operator()
            .get("/tickets/tickets-shop?state=OPEN&limit=200")
            .then()
            .extract()
            .path("wish.number");

    assertThat(listed.indexOf(urgent.value())).isLessThan(listed.indexOf(slow.value()));
    operator()
        .get("/tickets/tickets-shop?customer=lin")
        .then()
        .body("wish.number", hasItem(slow.value()));
  }

  @Test
  void whatDoesNotExistOrBelongsToAnotherShopIsNotFound() {
    TicketNumber number = stage(numbers.next(SHOP));
    stage(desk.create(wish(number, TicketKind.RETURN, Map.of())));

    operator().get("/tickets/other-shop/" + number).then().statusCode(404);
    operator().get("/tickets/tickets-shop/" + TicketNumber.of(99_000_000)).then().statusCode(404);
    assertThat(
            stage(desk.change(SHOP, TicketNumber.of(99_000_000), new TicketChange.Note("?"), "x")))
        .isInstanceOf(TicketDesk.Outcome.Unknown.class);
  }

  @Test
  void onlyOldTicketsThatAreOverAreDeleted() {
    TicketNumber pending = stage(numbers.next(SHOP));
    TicketNumber over = stage(numbers.next(SHOP));
    TicketNumber recent = stage(numbers.next(SHOP));
    for (TicketNumber number : List.of(pending, over, recent)) {
      stage(desk.create(wish(number, TicketKind.COMPLAINT, Map.of())));
    }
    for (TicketNumber number : List.of(over, recent)) {
      stage(desk.change(SHOP, number, new TicketChange.Move(TicketState.CANCELLED, ""), "x"));
    }
    longAgo(pending, over);

    expiry.forget().await().atMost(TestPatience.LONGEST);

    assertThat(stage(desk.find(SHOP, pending))).isPresent();
    assertThat(stage(desk.find(SHOP, over))).isEmpty();
    assertThat(stage(desk.find(SHOP, recent))).isPresent();
  }

  @Test
  void anOpenTicketThatNobodyTouchedForYearsIsDeletedToo() {
    TicketNumber forgotten = stage(numbers.next(SHOP));
    stage(desk.create(wish(forgotten, TicketKind.COMPLAINT, Map.of())));
    longAgo("5 years", forgotten);

    expiry.forget().await().atMost(TestPatience.LONGEST);

    assertThat(stage(desk.find(SHOP, forgotten))).isEmpty();
  }

  private static void longAgo(TicketNumber... tickets) {
    longAgo("3 years", tickets);
  }

  private static void longAgo(String ago, TicketNumber... tickets) {
    try (var owner = PostgresResource.asOwner();
        var statement =
            owner.prepareStatement(
                "update tickets.ticket set changed_at = now() - interval '"
                    + ago
                    + "' where number = ?")) {
      for (TicketNumber ticket : tickets) {
        statement.setString(1, ticket.value());
        statement.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whoeverIsNoOperatorIsRefused() {
    RestAssured.get("/tickets/tickets-shop").then().statusCode(401);
  }

  @Test
  void theApiIsDescribed() {
    RestAssured.get("/q/openapi")
        .then()
        .statusCode(200)
        .body(containsString("/tickets/{tenant}/{number}/changes"))
        .body(containsString("TicketState"));
  }

  private List<String> followUps(TicketKind kind, Map<String, String> details) {
    TicketNumber number = stage(numbers.next(SHOP));
    stage(desk.create(wish(number, kind, details)));
    return told(number).stream()
        .filter(type -> !type.equals("ticket.created") && !type.equals("sms.requested"))
        .toList();
  }

  private List<String> told(TicketNumber number) {
    return log.latest(SHOP, Optional.empty(), 500).await().atMost(TestPatience.LONGEST).stream()
        .map(EventLog.Logged::event)
        .filter(event -> event.subject().equals(number.value()))
        .map(event -> event.type())
        .toList();
  }

  private static TicketRequest wish(
      TicketNumber number, TicketKind kind, Map<String, String> details) {
    return new TicketRequest(
        "wish for " + number,
        number,
        SHOP,
        kind,
        Optional.of(new CustomerId("lin")),
        PhoneNumber.read("13512348765"),
        Optional.of(new OrderNumber("2600000001")),
        Optional.empty(),
        "",
        details,
        NOW);
  }

  private static io.restassured.response.Response change(String path, String body) {
    return operator().contentType("application/json").body(body).post(path + "/changes?by=xiaoli");
  }

  private static RequestSpecification operator() {
    return RestAssured.given().header("Authorization", "Bearer for-tests-only");
  }

  private static <T> T stage(CompletionStage<T> stage) {
    return TestPatience.answer(stage);
  }
}
