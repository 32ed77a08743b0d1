package io.orderline.console.keys;

import static io.orderline.console.Console.as;
import static io.orderline.console.Console.name;
import static io.orderline.console.Console.operator;
import static io.orderline.console.Console.person;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.orderline.console.Console;
import io.orderline.console.Scenes;
import io.orderline.console.TestClock;
import io.orderline.core.call.EndReason;
import io.orderline.core.ticket.TicketKind;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Programs of a shop ask the API with a key that people made. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class KeysQuarkusTest {
  @Inject Scenes scenes;
  @Inject TestClock clock;

  @Test
  void aKeyIsShownOnceAndOpensWhatItIsFor() throws SQLException {
    String name = name("crm");
    JsonPath made = made(Map.of("name", name, "scopes", List.of("calls-read", "tickets-read")));
    String secret = made.getString("secret");

    assertThat(secret).matches("olk_[A-Za-z0-9_-]{43}");
    with(secret).get("/shops/demo/calls").then().statusCode(200);
    with(secret).get("/shops/demo/tickets").then().statusCode(200);
    with(secret).get("/shops/demo/today").then().statusCode(403).body("code", equalTo("may-not"));
    with(secret).get("/shops/other/calls").then().statusCode(403);
    with(secret).get("/keys").then().statusCode(403);
    operator()
        .get("/keys")
        .then()
        .body("name", hasItem(name))
        .body("find { it.name == '%s' }".formatted(name), not(hasKey("secret")));
    try (var owner = PostgresResource.asOwner();
        var rows = owner.createStatement().executeQuery("select k::text from console.api_key k")) {
      while (rows.next()) {
        assertThat(rows.getString(1)).doesNotContain(secret.substring(4));
      }
    }
  }

  @Test
  void aChangeWithAKeyNeedsNoHeaderAgainstOtherSitesAndIsTheKeysInEveryHistory() {
    String name = name("erp");
    String secret =
        made(Map.of("name", name, "scopes", List.of("tickets-read", "tickets-change")))
            .getString("secret");
    String number = scenes.ticket("demo", TicketKind.COMPLAINT, Optional.empty()).number().value();

    with(secret)
        .contentType(ContentType.JSON)
        .body(Map.of("type", "note", "text", "已同步"))
        .post("/shops/demo/tickets/" + number + "/changes")
        .then()
        .statusCode(200)
        .body("history.by", hasItem("key:" + name));
    operator()
        .get("/audit?what=key.used&who=key:" + name)
        .then()
        .body("items.about", contains("key:" + name));
    operator()
        .get("/keys")
        .then()
        .body("find { it.name == '%s' }".formatted(name), hasKey("lastUsedAt"));
  }

  @Test
  void aCookieBesideAKeyStillNeedsTheHeader() {
    String secret = made(Map.of("scopes", List.of("tickets-change"))).getString("secret");

    with(secret)
        .cookie("orderline-session", person("agent", "demo"))
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/shops/demo/tickets/100000006/changes")
        .then()
        .statusCode(403)
        .body("code", equalTo("csrf"));
  }

  @Test
  void aRevokedKeyOpensNothingFromTheNextRequestOn() {
    JsonPath made = made(Map.of("scopes", List.of("calls-read")));
    String secret = made.getString("secret");
    String path = "/keys/" + made.getString("key.id");

    operator().delete(path).then().statusCode(204);
    operator().delete(path).then().statusCode(204);

    with(secret).get("/shops/demo/calls").then().statusCode(401).body("code", equalTo("bad-key"));
    operator()
        .get("/audit?what=key.revoked&limit=1")
        .then()
        .body("items.about", contains("key:" + made.getString("key.name")));
    operator().delete("/keys/none").then().statusCode(404);
    with("olk_nobody").get("/shops/demo/calls").then().statusCode(401);
  }

  @Test
  void aKeyIsGoodUntilItsEnd() {
    String secret = made(Map.of("scopes", List.of("calls-read"), "days", 1)).getString("secret");
    with(secret).get("/shops/demo/calls").then().statusCode(200);

    clock.forward(Duration.ofDays(1));
    with(secret).get("/shops/demo/calls").then().statusCode(401).body("code", equalTo("bad-key"));
  }

  @Test
  void whoAsksTooOftenIsToldWhenToComeAgain() {
    String secret =
        made(Map.of("scopes", List.of("calls-read"), "perMinute", 2)).getString("secret");

    with(secret)
        .get("/shops/demo/calls")
        .then()
        .statusCode(200)
        .header("RateLimit-Policy", "\"minute\";q=2;w=60")
        .header("RateLimit", "\"minute\";r=1;t=60");
    with(secret).get("/shops/demo/today").then().statusCode(403);
    with(secret).get("/shops/demo/calls").then().statusCode(200);
    with(secret)
        .get("/shops/demo/calls")
        .then()
        .statusCode(429)
        .body("code", equalTo("too-many-requests"))
        .header("Retry-After", matchesPattern("6\\d"))
        .header("RateLimit", "\"minute\";r=0;t=60");
  }

  @Test
  void aKeyOfABrandSeesNoOther() {
    scenes.call("demo", "13800002001", "02160000002").ends(EndReason.COMPLETED).told();
    scenes.call("demo", "13800002002").ends(EndReason.COMPLETED).told();
    String secret =
        made(Map.of("scopes", List.of("calls-read"), "brands", List.of("light")))
            .getString("secret");

    List<String> brands =
        with(secret).get("/shops/demo/calls").then().extract().path("items.brand");

    assertThat(brands).isNotEmpty().containsOnly("light");
  }

  @Test
  void nobodyGivesAKeyMoreThanTheyHave() {
    String administrator = person("administrator", "demo");
    for (Map<String, Object> beyond :
        List.<Map<String, Object>>of(
            Map.of("shops", List.of("other")), Map.of("everyShop", true))) {
      make(as(administrator), beyond).statusCode(403).body("code", equalTo("beyond-yours"));
    }
    String id = made(Map.of("shops", List.of("other"))).getString("key.id");
    as(administrator).get("/keys").then().statusCode(200).body("id", not(hasItem(id)));
    as(administrator).delete("/keys/" + id).then().statusCode(404);
    make(as(administrator), Map.of()).statusCode(201);
  }

  @Test
  void whatCannotBeIsNamed() {
    String name = name("twice");
    make(operator(), Map.of("name", name)).statusCode(201);
    make(operator(), Map.of("name", name)).statusCode(409).body("code", equalTo("name-taken"));
    for (Map.Entry<String, Object> wrong :
        Map.<String, Object>of(
                "name",
                "a:b",
                "scopes",
                List.of("personal-reveal"),
                "shops",
                List.of("nowhere"),
                "brands",
                List.of("nothing"),
                "days",
                0,
                "perMinute",
                0)
            .entrySet()) {
      make(operator(), Map.of(wrong.getKey(), wrong.getValue()))
          .statusCode(400)
          .body("field", equalTo(wrong.getKey()));
    }
  }

  private static RequestSpecification with(String secret) {
    return given().basePath("/api/v1").header("Authorization", "Bearer " + secret);
  }

  private static JsonPath made(Map<String, ?> asked) {
    return make(operator(), asked).statusCode(201).extract().jsonPath();
  }

  private static ValidatableResponse make(RequestSpecification by, Map<String, ?> asked) {
    Map<String, Object> body = new HashMap<>();
    body.put("name", Console.name("key"));
    body.put("scopes", List.of("calls-read"));
    body.put("shops", List.of("demo"));
    body.put("days", 90);
    body.putAll(asked);
    return by.body(body).post("/keys").then();
  }
}
