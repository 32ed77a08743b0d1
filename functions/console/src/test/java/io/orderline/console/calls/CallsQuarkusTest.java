package io.orderline.console.calls;

import static io.orderline.console.Console.as;
import static io.orderline.console.Console.name;
import static io.orderline.console.Console.operator;
import static io.orderline.console.Console.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.orderline.console.Console;
import io.orderline.console.Scenes;
import io.orderline.console.TestClock;
import io.orderline.core.call.CallId;
import io.orderline.core.call.EndReason;
import io.orderline.core.dialogue.Action;
import io.orderline.core.ticket.TicketKind;
import io.orderline.core.understanding.Emotion;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Calls as they are listed, searched, read and revealed. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CallsQuarkusTest {
  private static final Emotion ANGRY = new Emotion(Emotion.Mood.ANGRY, 0.9, List.of("太慢"));
  private static final String CALLS = "/shops/demo/calls";

  @Inject Scenes scenes;
  @Inject TestClock clock;

  @Test
  void aCallIsListedAsItGoesOn() {
    var call = scenes.call("demo", "13501018226").told();
    listed(call.id(), "phase", "talking");
    listed(call.id(), "outcome", "open");

    call.says("我的快递到哪里了", "logistics").told();
    listed(call.id(), "firstWords", "我的快递到哪里了");

    call.ends(EndReason.CALLER_HUNG_UP).told();
    listed(call.id(), "phase", "ended");
    listed(call.id(), "outcome", "left");
    listed(call.id(), "caller", "*******8226");
  }

  @Test
  void whatBecameOfACallFollowsFromItsTurns() {
    var done =
        scenes
            .call("demo", "13501018226")
            .says(
                "我要退货",
                "return",
                new Action("ticket.requested", Map.of("kind", "return", "number", "100000006")))
            .ends(EndReason.CALLER_HUNG_UP)
            .told();
    var handed = scenes.call("demo", "13501018226").queued().ends(EndReason.AFTER_HANDOFF).told();
    var farewell = scenes.call("demo", "13501018226").ends(EndReason.COMPLETED).told();

    listed(done.id(), "outcome", "done");
    listed(handed.id(), "outcome", "handed_over");
    listed(farewell.id(), "outcome", "done");
  }

  @Test
  void anOlderLookNeverReplacesANewerOne() {
    var call = scenes.call("demo", "13501018226");
    call.says("退货", "return").ends(EndReason.COMPLETED).told();
    scenes.call("demo", "13501018226").kept();

    call.told();
    listed(call.id(), "phase", "ended");
  }

  @Test
  void callsAreFoundByWhatPeopleRemember() {
    String words = "这个扫地机器人" + letters() + "根本不动";
    var call =
        scenes
            .call("demo", "18670359914")
            .known("欧阳建国")
            .says(words, "complaint", ANGRY)
            .says("算了给我转人工", "human_agent")
            .queued()
            .told();

    found(call.id(), "number=18670359914");
    found(call.id(), "number=9914");
    found(call.id(), "number=+86 186-7035-9914");
    found(call.id(), "name=欧阳建国");
    found(call.id(), "words=" + words.substring(3, 16));
    found(call.id(), "words=机器人&mood=angry&intent=complaint&phase=queued");
    missed(call.id(), "number=18670359915");
    missed(call.id(), "name=欧阳");
    missed(call.id(), "words=扫地阿姨");
    missed(call.id(), "mood=positive");
    missed(call.id(), "until=2020-01-01T00:00:00Z");
    operator().get(CALLS + "?mood=furious").then().statusCode(400).body("field", equalTo("mood"));
    operator().get(CALLS + "?words=%").then().statusCode(400).body("field", equalTo("words"));
    operator().get(CALLS + "?since=today").then().statusCode(400).body("field", equalTo("since"));
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    List<String> ids = new ArrayList<>();
    String name = "第" + letters() + "页";
    for (int i = 0; i < 5; i++) {
      ids.add(scenes.call("demo", "13501018226").known(name).told().id());
      if (i % 2 == 0) {
        clock.forward(Duration.ofSeconds(1)); // some begin at the same moment
      }
    }

    List<String> seen = new ArrayList<>();
    String next = "";
    do {
      var page =
          operator()
              .get(CALLS + "?limit=2&name=" + name + "&after=" + next)
              .then()
              .statusCode(200)
              .extract();
      seen.addAll(page.<List<String>>path("items.id"));
      next = page.path("next");
    } while (next != null);

    assertThat(seen).hasSize(5).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void whatIsPersonalIsMaskedUntilItIsRevealedForAReason() {
    var call =
        scenes
            .call("demo", "13501018226")
            .known("陈晓梅")
            .says("我叫陈晓梅，手机号是13501018226", "order_status")
            .queued()
            .told();
    String supervisor = person("supervisor", "demo");
    String path = CALLS + "/" + call.id();

    String masked = as(supervisor).get(path).then().statusCode(200).extract().asString();
    assertThat(masked).doesNotContain("陈晓梅", "13501018226").contains("陈**", "*******8226");

    as(supervisor).body("{}").post(path + "/reveal").then().statusCode(400);
    as(supervisor)
        .body("{\"reason\":\"客户投诉，核对号码\"}")
        .post(path + "/reveal")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("call.caller", equalTo("13501018226"))
        .body("call.customer", equalTo("陈晓梅"))
        .body("timeline[1].heard.text", equalTo("我叫陈晓梅，手机号是13501018226"));

    operator()
        .get("/shops/demo/audit?what=personal.revealed&limit=1")
        .then()
        .body("items[0].about", equalTo("call " + call.id()))
        .body("items[0].detail.reason", equalTo("客户投诉，核对号码"));
    as(person("auditor", "demo"))
        .body("{\"reason\":\"看看\"}")
        .post(path + "/reveal")
        .then()
        .statusCode(403);
  }

  @Test
  void whoMayNotReadCallsIsShownNoneForAReasonEither() {
    String call = scenes.call("demo", "13501018226").told().id();
    String agent = person("agent", "demo");
    String name = name("light");
    String light = Console.named(name, "supervisor", "demo");
    operator().body("{\"brands\":[\"light\"]}").patch("/people/" + name).then().statusCode(200);

    as(agent)
        .body("{\"reason\":\"回电\"}")
        .post(CALLS + "/" + call + "/reveal")
        .then()
        .statusCode(403)
        .body("code", equalTo("may-not"))
        .body("detail", containsString("personal-reveal and calls-read"));
    as(light)
        .body("{\"reason\":\"回电\"}")
        .post(CALLS + "/" + call + "/reveal")
        .then()
        .statusCode(404);
  }

  @Test
  void whoMayNotReadTicketsIsShownNoneWithTheirCall() {
    var call = scenes.call("demo", "13501018226").told();
    scenes.ticket("demo", TicketKind.RETURN, Optional.of(new CallId(call.id())));

    as(person("designer", "demo"))
        .get(CALLS + "/" + call.id())
        .then()
        .statusCode(200)
        .body("tickets", hasSize(0));
    as(person("supervisor", "demo"))
        .get(CALLS + "/" + call.id())
        .then()
        .body("tickets", hasSize(1));
  }

  @Test
  void whoHasABrandDecidesItsQuestionsOnly() {
    String name = name("light");
    String light = Console.named(name, "supervisor", "demo");
    operator().body("{\"brands\":[\"light\"]}").patch("/people/" + name).then().statusCode(200);
    String some = letters();
    String others = asked("别的牌子的问题" + some, "021-60000001");
    String own = asked("这个牌子的问题" + some, "021-60000002");
    asked("两个牌子的问题" + some, "021-60000001");
    String both = asked("两个牌子的问题" + some, "021-60000002");

    decides(light, others).statusCode(404);
    decides(light, both).statusCode(403).body("code", equalTo("beyond-yours"));
    decides(light, own).statusCode(204);
    decides(person("supervisor", "demo"), both).statusCode(204);
  }

  /** Asks what nobody answers; the group of the question. */
  private String asked(String question, String called) {
    scenes
        .call("demo", "13501018226", called)
        .says(question, "other", Action.questionUnanswered(question))
        .told();
    return operator()
        .get("/shops/demo/questions?limit=200")
        .then()
        .extract()
        .path("items.find { it.question == '%s' }.id".formatted(question));
  }

  private static ValidatableResponse decides(String cookie, String question) {
    return as(cookie)
        .body("{\"state\":\"dismissed\"}")
        .put("/shops/demo/questions/" + question + "/state")
        .then();
  }

  @Test
  void ourTablesHoldNoNumberAndNoName() throws SQLException {
    scenes
        .call("demo", "15048916372")
        .known("司马相如")
        .says("我的号码是15048916372", "order_status", Action.questionUnanswered("15048916372能用吗"))
        .told();

    try (var owner = PostgresResource.asOwner();
        var rows =
            owner
                .createStatement()
                .executeQuery(
                    "select string_agg(c::text, ' ') || (select string_agg(q::text, ' ') from console.question q) from console.call c")) {
      rows.next();
      assertThat(rows.getString(1)).doesNotContain("15048916372", "司马相如", "相如");
    }
  }

  @Test
  void whoHasABrandSeesItsCallsOnly() {
    String name = name("light");
    String cookie = Console.named(name, "supervisor", "demo");
    operator().body("{\"brands\":[\"light\"]}").patch("/people/" + name).then().statusCode(200);
    var own = scenes.call("demo", "13501018226", "021-60000002").told();
    var other = scenes.call("demo", "13501018226", "021-60000001").told();

    as(cookie)
        .get(CALLS + "?limit=200")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(own.id()))
        .body("items.id", not(hasItem(other.id())));
    as(cookie).get(CALLS + "/" + own.id()).then().statusCode(200);
    as(cookie).get(CALLS + "/" + other.id()).then().statusCode(404);
    as(cookie)
        .body("{\"reason\":\"核对\"}")
        .post(CALLS + "/" + other.id() + "/reveal")
        .then()
        .statusCode(404);
  }

  @Test
  void anotherShopsCallsAreNotThere() {
    var call = scenes.call("demo", "13501018226").told();

    operator().get("/shops/other/calls/" + call.id()).then().statusCode(404);
    operator().get("/shops/other/calls?limit=200").then().body("items.id", not(hasItem(call.id())));
  }

  @Test
  void theSameQuestionIsOneGroupUntilSomebodyDismissesIt() {
    String question = "你们支持" + letters() + "吗";
    for (String words : List.of(question + "？", question, question + "。")) {
      scenes
          .call("demo", "13501018226")
          .says(words, "product_question", Action.questionUnanswered(words))
          .told();
    }

    String id =
        operator()
            .get("/shops/demo/questions?limit=200")
            .then()
            .statusCode(200)
            .extract()
            .path("items.find { it.question.startsWith('%s') && it.times == 3 }.id", question);
    assertThat(id).isNotNull();
    operator()
        .body("{\"state\":\"dismissed\"}")
        .put("/shops/demo/questions/" + id + "/state")
        .then()
        .statusCode(204);
    operator().get("/shops/demo/questions?limit=200").then().body("items.id", not(hasItem(id)));
    operator()
        .get("/shops/demo/questions?state=dismissed&limit=200")
        .then()
        .body("items.id", hasItem(id));
    operator()
        .body("{\"state\":\"dismissed\"}")
        .put("/shops/demo/questions/none/state")
        .then()
        .statusCode(404);
  }

  @Test
  void allIsMadeAgainFromTheRecords() throws SQLException {
    var call = scenes.call("demo", "13501018226").says("退货", "return").kept();
    operator().get(CALLS + "?limit=200").then().body("items.id", not(hasItem(call.id())));

    String next = "";
    do {
      next =
          operator()
              .post("/shops/demo/read-model/calls?after=" + next)
              .then()
              .statusCode(200)
              .extract()
              .path("next");
    } while (next != null);

    listed(call.id(), "intents[0]", "return");
    operator().post("/shops/demo/read-model/calls?after=x").then().statusCode(400);
  }

  @Test
  void everyNumberOfTheBoardIsTheLengthOfItsList() {
    scenes.call("demo", "13501018226").says("太慢了", "complaint", ANGRY).told();
    scenes.call("demo", "13501018226").queued().told();

    List<Map<String, Object>> numbers =
        operator().get("/shops/demo/today").then().statusCode(200).extract().path("numbers");

    assertThat(numbers).hasSize(12);
    for (Map<String, Object> number : numbers) {
      @SuppressWarnings("unchecked")
      var list = (Map<String, Object>) number.get("list");
      @SuppressWarnings("unchecked")
      var query = (Map<String, String>) list.get("query");
      int length =
          operator()
              .queryParams(query)
              .queryParam("limit", 200)
              .get("/shops/demo/" + list.get("page"))
              .then()
              .statusCode(200)
              .extract()
              .<List<?>>path("items")
              .size();
      assertThat(length).as(String.valueOf(number.get("key"))).isEqualTo(number.get("value"));
    }
  }

  /** Letters that no other test has: digits would be taken for a number, and masked. */
  private static String letters() {
    return name("x")
        .chars()
        .filter(Character::isLetterOrDigit)
        .mapToObj(letter -> Character.toString('a' + letter % 26))
        .collect(Collectors.joining());
  }

  private static void listed(String id, String field, String value) {
    operator()
        .get(CALLS + "?limit=200")
        .then()
        .statusCode(200)
        .body("items.find { it.id == '%s' }.%s".formatted(id, field), equalTo(value));
  }

  private static void found(String id, String query) {
    operator()
        .get(CALLS + "?limit=200&" + query)
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id));
  }

  private static void missed(String id, String query) {
    operator()
        .get(CALLS + "?limit=200&" + query)
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(id)));
  }
}
