package io.orderline.call.phone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(PhoneQuarkusTest.On.class)
class PhoneQuarkusTest {
  private static final String CALLER = "13800001111";

  /** The telephone is switched on, and knows one caller. */
  public static final class On implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "orderline.call.phone.enabled", "true",
          "orderline.call.phone.callers[0].number", CALLER,
          "orderline.call.phone.callers[0].name", "陈晓梅",
          "orderline.call.phone.callers[0].about", "一件在路上");
    }
  }

  @Test
  void pageHasARestrictivePolicy() {
    given()
        .get("/phone/")
        .then()
        .statusCode(200)
        .contentType(containsString("text/html"))
        .header(
            "Content-Security-Policy",
            allOf(
                containsString("default-src 'none'"),
                containsString("script-src 'self'"),
                containsString("frame-ancestors 'none'"),
                not(containsString("unsafe"))));
    given().get("/phone/phone.js").then().statusCode(200).contentType(containsString("javascript"));
    given().get("/phone/secret.js").then().statusCode(404);
    given().get("/phone/..%2Fapplication.properties").then().statusCode(404);
  }

  @Test
  void invalidHostStaysOutOfThePolicy() {
    assertThat(PhonePage.policy("a.example:8080")).contains("ws://a.example:8080");
    assertThat(PhonePage.policy("x; script-src *")).doesNotContain("script-src *");
    assertThat(PhonePage.policy(null)).contains("connect-src 'self';");
  }

  /** A page whose own name leads to this machine is of the same origin to a browser. */
  @Test
  void itAnswersUnderItsOwnNamesOnly() {
    for (String own :
        List.of("localhost:8080", "127.0.0.1", "[::1]:8080", "box", "calls.example.com")) {
      given().header("Host", own).get("/phone/line").then().statusCode(200);
    }
    for (String other : List.of("evil.example", "evil.example:8080", "127.0.0.1.evil.example")) {
      given().header("Host", other).get("/phone/line").then().statusCode(403);
      given().header("Host", other).get("/phone/").then().statusCode(403);
    }
  }

  @Test
  void aBeginningOfNothingIsMalformed() {
    for (String body : List.of("", "null", "[]", "{")) {
      given()
          .contentType("application/json")
          .body(body)
          .post("/phone/calls")
          .then()
          .statusCode(400);
    }
  }

  @Test
  void lineListsTheCallers() {
    given()
        .get("/phone/line")
        .then()
        .statusCode(200)
        .body("name", equalTo("听单商城"))
        .body("callers.name", hasItem("陈晓梅"));
  }

  @Test
  void typedTurnIsHandledOnce() {
    JsonPath begun = begin(CALLER);
    assertThat(begun.getString("standing.commands[0].text")).contains("听单商城");
    assertThat(begun.getString("stream")).isNull(); // nobody listens in this process

    String turn = "/phone/calls/" + begun.getString("call") + "/turns/1";
    JsonPath first = post(turn, "{\"typed\":\"转人工\"}").statusCode(200).extract().jsonPath();
    JsonPath again = post(turn, "{\"typed\":\"我要退货\"}").statusCode(200).extract().jsonPath();
    assertThat(first.getString("input.transcript.text")).isEqualTo("转人工");
    assertThat(again.getString("input.transcript.text")).isEqualTo("转人工");
    assertThat(again.getInt("next")).isEqualTo(2);
  }

  @Test
  void keysAreATurn() {
    String call = begin(null).getString("call");
    post("/phone/calls/" + call + "/turns/1", "{\"keys\":\"2\"}")
        .statusCode(200)
        .body("input.keys", equalTo("2"))
        .body("open.flow", hasItem("logistics"));
  }

  @Test
  void endedCallIsNoLongerTalking() {
    String call = begin(null).getString("call");
    post("/phone/calls/" + call + "/end", "{}").statusCode(204);
    given().get("/phone/calls/" + call).then().statusCode(200).body("talking", equalTo(false));
  }

  @Test
  void missingVoiceIsReported() {
    JsonPath begun = begin(null);
    String said = "/phone/calls/" + begun.getString("call") + "/said/1/";
    given().get(said + "0").then().statusCode(204);
    given().get(said + "99").then().statusCode(404);
  }

  @Test
  void unlistedCallerIsRefused() {
    post("/phone/calls", "{\"from\":\"13912345678\"}").statusCode(400);
    post("/phone/calls", "{\"from\":\"x\"}").statusCode(400);
  }

  @Test
  void otherCallsAreHidden() {
    for (String call : new String[] {"CA123", "browser-1", "browser-" + "0".repeat(36)}) {
      given().get("/phone/calls/" + call).then().statusCode(404);
    }
  }

  @Test
  void otherOriginIsRefused() {
    given()
        .header("Origin", "https://evil.example")
        .contentType("application/json")
        .body("{}")
        .post("/phone/calls")
        .then()
        .statusCode(403);
    given().contentType("text/plain").body("{}").post("/phone/calls").then().statusCode(415);
  }

  @Test
  void turnIsEitherWordsOrKeys() {
    String turns = "/phone/calls/" + begin(null).getString("call") + "/turns/1";
    post(turns, "{}").statusCode(400);
    post(turns, "{\"typed\":\"a\",\"keys\":\"1\"}").statusCode(400);
    post(turns, "{\"typed\":\" \"}").statusCode(400);
    post(turns, "{\"typed\":\"" + "好".repeat(501) + "\"}").statusCode(400);
    post(turns, "{\"keys\":\"A\"}").statusCode(400);
    given()
        .get(turns.replace("/turns/1", ""))
        .then()
        .body("next", equalTo(1))
        .body("slots", not(nullValue()));
  }

  private static JsonPath begin(String from) {
    String number = from == null ? "null" : "\"" + from + "\"";
    return post("/phone/calls", "{\"from\":" + number + "}").statusCode(201).extract().jsonPath();
  }

  private static ValidatableResponse post(String path, String body) {
    return given().contentType("application/json").body(body).post(path).then();
  }
}
