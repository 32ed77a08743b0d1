package io.orderline.console.webhooks;

import static io.orderline.console.Console.as;
import static io.orderline.console.Console.name;
import static io.orderline.console.Console.named;
import static io.orderline.console.Console.operator;
import static io.orderline.console.Console.passwordOf;
import static io.orderline.console.Console.person;
import static io.orderline.console.Console.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.console.Scenes;
import io.orderline.console.TestClock;
import io.orderline.console.tickets.OverdueAlerts;
import io.orderline.core.call.EndReason;
import io.orderline.core.clock.TestPatience;
import io.orderline.core.dialogue.Action;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.TicketKind;
import io.orderline.core.understanding.Emotion;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other systems are told what happens: a real one listens here. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WebhooksQuarkusTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TenantId DEMO = new TenantId("demo");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject Scenes scenes;
  @Inject TestClock clock;
  @Inject Courier courier;
  @Inject DeliveryQueue queue;
  @Inject OverdueAlerts overdue;

  private Receiver receiver;

  @BeforeEach
  void listen() throws IOException {
    removeWebhooks(); // of other tests
    receiver = new Receiver();
  }

  @AfterEach
  void removeAll() {
    receiver.close();
    removeWebhooks();
  }

  private static void removeWebhooks() {
    for (String shop : List.of("demo", "other")) {
      List<String> ids = operator().get("/shops/" + shop + "/webhooks").then().extract().path("id");
      ids.forEach(id -> operator().delete("/shops/" + shop + "/webhooks/" + id));
    }
  }

  @Test
  void anEndedCallIsToldOnceSignedAndMasked() throws Exception {
    JsonPath made = made(Map.of("kinds", List.of("call.ended")));
    String secret = made.getString("secret");
    var call = scenes.call("demo", "13501018226").known("陈晓梅").ends(EndReason.COMPLETED).told();
    call.told();

    Receiver.Received told = received(1).getFirst();
    assertThat(told.path()).isEqualTo("/hook?key=k1");
    assertThat(told.header("webhook-signature"))
        .isEqualTo(
            Letters.signature(
                secret, told.header("webhook-id"), told.header("webhook-timestamp"), told.body()));
    JsonNode body = JSON.readTree(told.body());
    assertThat(body.path("type").asText()).isEqualTo("call.ended");
    assertThat(body.at("/data/call").asText()).isEqualTo(call.id());
    assertThat(body.at("/data/caller").asText()).isEqualTo("*******8226");
    assertThat(told.body()).doesNotContain("1350101").doesNotContain("陈晓梅");
    drain();
    assertThat(receiver.received()).hasSize(1);
    log(made, "").body("items.state", contains("delivered")).body("items[0].status", equalTo(200));
  }

  @Test
  void onlyWhatWasChosenIsToldAndOnlyToItsShop() {
    made(Map.of("kinds", List.of("question.unanswered", "call.handed-over", "alert")));
    make("other", operator(), Map.of("kinds", List.of("call.ended"))).statusCode(201);

    scenes
        .call("demo", "13800003001")
        .says("气死我了", "complaint", new Emotion(Emotion.Mood.ANGRY, 0.9, List.of()))
        .says("能开到火星吗", "other", Action.questionUnanswered("能开到火星吗，我叫13501018226"))
        .queued()
        .told();

    assertThat(received(3).stream().map(Receiver.Received::body))
        .anySatisfy(body -> assertThat(body).contains("question.unanswered", "能开到火星吗", "[号码]"))
        .anySatisfy(body -> assertThat(body).contains("call.handed-over", "queued"))
        .anySatisfy(body -> assertThat(body).contains("angry-caller"));
    scenes.ticket("demo", TicketKind.COMPLAINT, Optional.empty());
    drain();
    assertThat(receiver.received()).hasSize(3);
  }

  @Test
  void aTicketIsToldWithEachChange() {
    JsonPath made = made(Map.of("kinds", List.of("ticket.changed")));
    String number = scenes.ticket("demo", TicketKind.RETURN, Optional.empty()).number().value();

    Receiver.Received told = received(1).getFirst();
    assertThat(told.body())
        .contains(number, "\"state\":\"open\"", "[号码]")
        .doesNotContain("1350101");
    log(made, "").body("items.about", contains(number));
  }

  @Test
  void whatFailsIsTriedAgainLaterAndGivenUpInTheEnd() {
    JsonPath made = made(Map.of("kinds", List.of("ticket.changed")));
    receiver.answers(503, "");
    scenes.ticket("demo", TicketKind.RETURN, Optional.empty());
    received(1);
    until(() -> log(made, "?state=waiting").extract().path("items[0].error") != null);

    drain();
    assertThat(receiver.received()).hasSize(1);
    clock.forward(Duration.ofSeconds(11));
    drain();
    received(2);
    assertThat(receiver.received().get(1).header("webhook-id"))
        .isEqualTo(receiver.received().get(0).header("webhook-id"));
    until(() -> (int) log(made, "").extract().path("items[0].status") == 503);

    for (int hours = 0; hours < 26 && !state(made).equals("dead"); hours++) {
      clock.forward(Duration.ofHours(1));
      drain();
    }
    log(made, "?state=dead").body("items", hasSize(1));

    receiver.answers(200, "");
    String again = path("demo", made) + "/deliveries/" + id(made) + "/again";
    operator().post(again).then().statusCode(200).body("state", equalTo("delivered"));
    operator()
        .get("/shops/demo/audit?what=webhook.redelivered&limit=1")
        .then()
        .body("items[0].detail.delivery", equalTo(id(made)));
  }

  @Test
  void whatAProcessThatDiedHadTakenIsSentAfterItsLeaseByExactlyOne() {
    JsonPath made = made(Map.of("kinds", List.of("ticket.changed")));
    receiver.answers(503, "");
    scenes.ticket("demo", TicketKind.RETURN, Optional.empty());
    received(1);
    until(() -> log(made, "?state=waiting").extract().path("items[0].error") != null);
    receiver.answers(200, "");
    clock.forward(Duration.ofSeconds(11));
    assertThat(queue.claim(DEMO, id(made)).await().atMost(PATIENCE)).isPresent();

    drain();
    assertThat(receiver.received()).hasSize(1);
    clock.forward(Duration.ofSeconds(46));
    Uni.join()
        .all(courier.drain(), courier.drain(), courier.drain())
        .andFailFast()
        .await()
        .atMost(PATIENCE);

    until(() -> state(made).equals("delivered"));
    assertThat(receiver.received()).hasSize(2);
  }

  @Test
  void aTestSaysAtOnceWhatCameOfIt() {
    JsonPath made = made(Map.of("shape", "wecom"));
    receiver.answers(200, "{\"errcode\":0,\"errmsg\":\"ok\"}");
    test(made).body("state", equalTo("delivered")).body("kind", equalTo("test"));
    assertThat(receiver.received().getFirst().body()).contains("测试消息");

    receiver.answers(200, "{\"errcode\":93000,\"errmsg\":\"invalid\"}");
    test(made).body("state", equalTo("dead")).body("error", equalTo("robot 93000"));
    receiver.answers(302, "");
    test(made).body("state", equalTo("dead")).body("status", equalTo(302));
    assertThat(receiver.received()).noneMatch(each -> each.path().equals("/elsewhere"));
    receiver.close();
    test(made).body("error", equalTo("unreachable"));
  }

  @Test
  void anAnswerWithoutEndIsReadNoFurther() {
    JsonPath made = made(Map.of("shape", "feishu"));
    receiver.answers(200, "x".repeat(2_000_000));
    test(made).body("error", equalTo("robot ?"));
  }

  @Test
  void aNameThatMeansAPrivateMachineIsNotAsked() {
    String port = receiver.address("").replaceAll(".*:", "");
    JsonPath made = made(Map.of("address", "https://localhost:" + port + "/hook"));

    test(made).body("error", equalTo("private-address"));
    make("demo", operator(), Map.of("address", "http://localhost:" + port + "/hook"))
        .statusCode(400)
        .body("field", equalTo("address"));
    assertThat(receiver.received()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.1", "127.0.0.1:8443", "[::1]", "169.254.169.254", "[fd00::1]"})
  void aMachineOfAPrivateNetworkIsRefusedAtOnce(String machine) {
    make("demo", operator(), Map.of("address", "https://" + machine + "/hook"))
        .statusCode(400)
        .body("field", equalTo("address"))
        .body("detail", containsString("private network"));
  }

  @Test
  void anOverdueTicketIsToldOnce() {
    made(Map.of("kinds", List.of("alert")));
    String number = scenes.ticket("demo", TicketKind.CALLBACK, Optional.empty()).number().value();
    clock.forward(Duration.ofHours(24).plusMinutes(1));

    overdue.look().await().atMost(PATIENCE);
    overdue.look().await().atMost(PATIENCE);
    until(() -> told(number).size() == 1);
    drain();

    assertThat(told(number)).hasSize(1).first().asString().contains("ticket-overdue");
  }

  private List<String> told(String number) {
    return receiver.received().stream()
        .map(Receiver.Received::body)
        .filter(body -> body.contains(number))
        .toList();
  }

  @Test
  void whoSeesABrandTellsOfThatBrandOnly() {
    String administrator = name("admin");
    named(administrator, "administrator", "demo");
    operator().body(Map.of("brands", List.of("light"))).patch("/people/" + administrator);
    RequestSpecification by = as(signIn(administrator, passwordOf(administrator)));

    make("demo", by, Map.of()).statusCode(403).body("code", equalTo("beyond-yours"));
    String everything = made(Map.of()).getString("webhook.id");
    JsonPath own =
        make("demo", by, Map.of("brands", List.of("light"), "kinds", List.of("call.ended")))
            .statusCode(201)
            .extract()
            .jsonPath();
    by.get("/shops/demo/webhooks")
        .then()
        .body("id", contains(own.getString("webhook.id")))
        .body("id", not(hasItem(everything)));
    by.body("{}").patch("/shops/demo/webhooks/" + everything).then().statusCode(404);
    by.get("/shops/demo/webhooks/" + everything + "/deliveries").then().statusCode(404);
    operator().delete("/shops/demo/webhooks/" + everything);

    scenes.call("demo", "13800003002").ends(EndReason.COMPLETED).told();
    scenes.call("demo", "13800003003", "02160000002").ends(EndReason.COMPLETED).told();
    assertThat(received(1).getFirst().body()).contains("\"brand\":\"light\"");
    drain();
    assertThat(receiver.received()).hasSize(1);
  }

  @Test
  void oneThatIsSwitchedOffIsToldNothing() {
    JsonPath made = made(Map.of("kinds", List.of("ticket.changed")));
    operator()
        .body(Map.of("enabled", false, "name", "停用"))
        .patch(path("demo", made))
        .then()
        .statusCode(200)
        .body("enabled", equalTo(false))
        .body("name", equalTo("停用"))
        .body("kinds", contains("ticket.changed"));

    scenes.ticket("demo", TicketKind.RETURN, Optional.empty());
    drain();

    assertThat(receiver.received()).isEmpty();
    log(made, "").body("items", empty());
  }

  @Test
  void whatIsSecretIsNeitherInTheTableNorShownAgain() throws SQLException {
    JsonPath made = made(Map.of("shape", "dingtalk", "secret", "SEC-of-a-robot"));

    assertThat(made.getMap("")).doesNotContainKey("secret");
    operator()
        .get("/shops/demo/webhooks")
        .then()
        .body("[0].address", equalTo(receiver.address("") + "/…y=k1"))
        .body("[0].signed", equalTo(true))
        .body("[0]", not(hasKey("secret")));
    try (var owner = PostgresResource.asOwner();
        var rows = owner.createStatement().executeQuery("select w::text from console.webhook w")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).doesNotContain("SEC-of-a-robot").doesNotContain("key=k1");
    }
    operator()
        .get("/shops/demo/audit?what=webhook.made&limit=1")
        .then()
        .body("items[0].detail.address", containsString("…"));
  }

  @Test
  void whatCannotBeIsNamed() {
    for (Map.Entry<String, Object> wrong :
        Map.<String, Object>of(
                "name", "",
                "shape", "carrier-pigeon",
                "kinds", List.of("test"),
                "brands", List.of("nothing"),
                "secret", "of-ours",
                "address", "ftp://example.com")
            .entrySet()) {
      make("demo", operator(), Map.of(wrong.getKey(), wrong.getValue()))
          .statusCode(400)
          .body("field", equalTo(wrong.getKey()));
    }
    for (int made = 0; made < 20; made++) {
      made(Map.of());
    }
    make("demo", operator(), Map.of()).statusCode(409).body("code", equalTo("too-many"));
    as(person("supervisor", "demo")).get("/shops/demo/webhooks").then().statusCode(403);
  }

  private List<Receiver.Received> received(int count) {
    until(() -> receiver.received().size() >= count);
    return receiver.received();
  }

  private static void until(BooleanSupplier condition) {
    TestPatience.until(() -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  private void drain() {
    courier.drain().await().atMost(PATIENCE);
  }

  private JsonPath made(Map<String, ?> asked) {
    return make("demo", operator(), asked).statusCode(201).extract().jsonPath();
  }

  private ValidatableResponse make(String shop, RequestSpecification by, Map<String, ?> asked) {
    Map<String, Object> body = new HashMap<>();
    body.put("name", "测试系统");
    body.put("shape", "json");
    body.put("address", receiver.address("/hook?key=k1"));
    body.put("kinds", List.of("call.ended"));
    body.putAll(asked);
    return by.body(body).post("/shops/" + shop + "/webhooks").then();
  }

  private static ValidatableResponse test(JsonPath made) {
    return operator().post(path("demo", made) + "/test").then().statusCode(200);
  }

  private static ValidatableResponse log(JsonPath made, String query) {
    return operator().get(path("demo", made) + "/deliveries" + query).then().statusCode(200);
  }

  private static String state(JsonPath made) {
    return log(made, "").extract().path("items[0].state");
  }

  private static String id(JsonPath made) {
    return log(made, "").extract().path("items[0].id");
  }

  private static String path(String shop, JsonPath made) {
    return "/shops/" + shop + "/webhooks/" + made.getString("webhook.id");
  }
}
