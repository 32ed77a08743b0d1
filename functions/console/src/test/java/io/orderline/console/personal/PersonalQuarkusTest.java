package io.orderline.console.personal;

import static io.orderline.console.Console.as;
import static io.orderline.console.Console.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.orderline.console.Console;
import io.orderline.console.Scenes;
import io.orderline.console.TestClock;
import io.orderline.core.call.EndReason;
import io.orderline.core.clock.TestPatience;
import io.orderline.core.person.Obstacle;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person asks what is held of them, for a copy, and that it goes. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PersonalQuarkusTest {
  private static final String AT = "/shops/demo/personal";
  private static final String OPEN = TicketNumber.of(77_000_001).value();
  private static final String OTHER = TicketNumber.of(77_000_002).value();
  private static final AtomicInteger NUMBERS = new AtomicInteger(10_000_000);

  @Inject OtherHolders others;
  @Inject ErasureRounds rounds;
  @Inject Scenes scenes;
  @Inject TestClock clock;

  private final String number = "139" + NUMBERS.incrementAndGet();
  private final String tail = number.substring(7);

  @AfterEach
  void everybodyIsBack() {
    List.of("orders", "call", "handoff", "tickets", "notify")
        .forEach(name -> others.of(name).away = false);
  }

  @Test
  void theReportCountsWhatEachHolds() {
    others.of("notify").has(number, "message", "m-" + number);
    scenes.call("demo", number).ends(EndReason.COMPLETED).told();

    asked("/report", Map.of("phone", "+86 " + number, "reason", "本人来电 " + number))
        .statusCode(200)
        .body("masked", containsString("*******" + tail))
        .body("complete", is(true))
        .body("holders.find { it.holder == 'notify' }.kinds[0].found", is(1))
        .body("holders.find { it.holder == 'console' }.kinds[0].kind", is("listed_call"));

    // the person's number stands nowhere in the audit
    operator()
        .get("/shops/demo/audit?what=personal.reported")
        .then()
        .body("items[0].about", containsString("*******" + tail))
        .body("items[0].detail.reason", equalTo("本人来电 [号码]"));
  }

  @Test
  void theFileIsWholeOrIsNot() {
    others.of("notify").has(number, "message", "m-" + number);
    Map<String, Object> asks = Map.of("phone", number, "reason", "本人要求");

    String file = asked("/file", asks).statusCode(200).extract().asString();
    assertThat(io.restassured.path.json.JsonPath.from(file).getString("held.notify[0].content.of"))
        .isEqualTo(number);

    others.of("tickets").away = true;
    asked("/file", asks).statusCode(503).body("detail", containsString("tickets"));
    asked("/report", asks).statusCode(200).body("complete", is(false));
  }

  @Test
  void whatIsErasedIsGoneAndNobodyElseIs() throws Exception {
    var mine = scenes.call("demo", number).ends(EndReason.COMPLETED).told();
    var theirs = scenes.call("demo", "18670359914").ends(EndReason.COMPLETED).told();
    others.of("call").has(number, "call", mine.id());
    others.of("orders").has(number, "order", "8800" + tail, Obstacle.TRANSACTION_RECORD);

    String id = erase(false);
    finish();

    erasure(id)
        .body("state", is("done"))
        .body("endedAt", not(nullValue()))
        .body("holders.find { it.holder == 'call' }.kinds[0].erased", is(1))
        .body("holders.find { it.holder == 'console' }.kinds[0].erased", is(1))
        .body(
            "holders.find { it.holder == 'orders' }.kinds[0].kept[0].reason",
            is("transaction_record"));
    assertThat(others.of("call").ids()).doesNotContain(mine.id());
    assertThat(listed(mine.id())).isZero();
    assertThat(listed(theirs.id())).isEqualTo(1);
    assertThat(
            count(
                "select count(*) from console.erasure where person is not null and id = '%s'", id))
        .isZero();

    // an event that comes late brings nothing back
    scenes.call("demo", "18670359914").told();
    mine.told();
    assertThat(listed(mine.id())).isZero();
  }

  @Test
  void whoIsAwayIsWaitedFor() {
    others.of("tickets").has(number, "ticket", "100000006");
    others.of("tickets").away = true;
    others.of("notify").has(number, "message", "m-" + number);

    String id = erase(false);
    finish();
    erasure(id)
        .body("state", is("waiting"))
        .body("holders.find { it.holder == 'tickets' }.away", is(true))
        .body("holders.find { it.holder == 'notify' }.kinds[0].erased", is(1));

    others.of("tickets").away = false;
    finish();
    erasure(id)
        .body("state", is("done"))
        .body("holders.find { it.holder == 'tickets' }.kinds[0].erased", is(1))
        .body("holders.find { it.holder == 'notify' }.kinds[0].erased", is(1));
    assertThat(others.of("tickets").ids()).doesNotContain("100000006");
  }

  @Test
  void anOpenTicketIsWaitedForUnlessItIsToGoAsWell() {
    others.of("tickets").has(number, "ticket", OPEN, Obstacle.OPEN_TICKET);
    String id = erase(false);
    finish();
    erasure(id).body("state", is("waiting"));
    assertThat(others.of("tickets").ids()).contains(OPEN);

    others.of("tickets").ends(OPEN);
    finish();
    erasure(id).body("state", is("done"));

    others.of("tickets").has(number, "ticket", OTHER, Obstacle.OPEN_TICKET);
    String whole = erase(true);
    finish();
    erasure(whole).body("state", is("done"));
    assertThat(others.of("tickets").ids()).doesNotContain(OPEN, OTHER);
  }

  @Test
  void nobodyGoesByMistake() {
    Map<String, Object> wish = new HashMap<>(wish(false));
    wish.put("confirm", tail.equals("1234") ? "4321" : "1234");
    asked("/erasures", wish).statusCode(400).body("field", is("confirm"));
    asked("/report", Map.of("phone", "110", "reason", "试一试"))
        .statusCode(400)
        .body("field", is("phone"));
    asked("/report", Map.of("phone", number, "order", "8800134725", "reason", "试一试"))
        .statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234567", "60000002", "021-6000 0002", "+86 21 6000 0002"})
  void aTailOrANumberOfTheShopIsNobodysNumber(String many) {
    asked("/report", Map.of("phone", many, "reason", "试一试"))
        .statusCode(400)
        .body("field", is("phone"));
    asked(
            "/erasures",
            Map.of("phone", many, "reason", "试一试", "confirm", "0002", "openTickets", false))
        .statusCode(400);
  }

  @Test
  void whoSeesSomeBrandsDoesNotSeeAWholePerson() {
    String name = Console.name("administrator");
    String cookie = Console.named(name, "administrator", "demo");
    operator()
        .body(Map.of("brands", List.of("light")))
        .patch("/people/" + name)
        .then()
        .statusCode(200);

    as(cookie)
        .body(Map.of("phone", number, "reason", "本人要求"))
        .post(AT + "/report")
        .then()
        .statusCode(403)
        .body("code", is("beyond-yours"));
  }

  private Map<String, Object> wish(boolean open) {
    return Map.of("phone", number, "reason", "本人要求删除", "confirm", tail, "openTickets", open);
  }

  private String erase(boolean open) {
    String id = asked("/erasures", wish(open)).statusCode(200).extract().path("id");
    // the first round begins by itself
    TestPatience.until(
        () ->
            Optional.of(erasure(id).extract().<String>path("find { it.id == '" + id + "' }.state"))
                .filter(state -> !state.equals("erasing")));
    return id;
  }

  /** Time passes, and rounds go by. */
  private void finish() {
    for (int i = 0; i < 3; i++) {
      clock.forward(Duration.ofMinutes(11));
      rounds.goOn().await().atMost(TestPatience.LONGEST);
    }
  }

  private static ValidatableResponse asked(String path, Map<String, Object> body) {
    return operator().body(body).post(AT + path).then();
  }

  private static ValidatableResponse erasure(String id) {
    return operator().get(AT + "/erasures").then().rootPath("find { it.id == '" + id + "' }");
  }

  private static int listed(String call) throws SQLException {
    return count("select count(*) from console.call where id = '%s'", call);
  }

  private static int count(String sql, String id) throws SQLException {
    try (var owner = PostgresResource.asOwner();
        var statement = owner.createStatement();
        var rows = statement.executeQuery(sql.formatted(id))) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
