package io.orderline.console.account;

import static io.orderline.console.Console.anybody;
import static io.orderline.console.Console.as;
import static io.orderline.console.Console.invite;
import static io.orderline.console.Console.name;
import static io.orderline.console.Console.named;
import static io.orderline.console.Console.operator;
import static io.orderline.console.Console.passwordOf;
import static io.orderline.console.Console.person;
import static io.orderline.console.Console.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.orderline.console.TestClock;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How people come in, stay and go. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SignInQuarkusTest {
  private static final String PROBLEM = "application/problem+json";

  @Inject TestClock clock;

  @Test
  void anInstallationBeginsWithAnOwnerWhosePasswordMustChange() {
    tries("owner", "first-password-of-tests")
        .statusCode(200)
        .body("roles", contains("owner"))
        .body("everyShop", equalTo(true))
        .body("passwordMustChange", equalTo(true))
        .body("shops.id", hasItems("demo", "other"));
  }

  @Test
  void theCookieIsForNoScriptAndNoOtherSite() {
    String once = invite(name("li"), List.of("agent"), List.of("demo"));
    assertThat(once).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");

    String name = name("wang");
    String set =
        tries(name, invite(name, List.of("agent"), List.of("demo")))
            .statusCode(200)
            .header("Cache-Control", "no-store")
            .extract()
            .header("Set-Cookie");

    assertThat(set).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax");
  }

  @Test
  void whoHasAPasswordOfSomebodyElsesMakingDoesNothingElseFirst() {
    String name = name("chen");
    String once = invite(name, List.of("administrator"), List.of("demo"));
    String cookie = signIn(name, once);

    as(cookie).get("/session").then().statusCode(200).body("passwordMustChange", equalTo(true));
    as(cookie)
        .get("/people")
        .then()
        .statusCode(403)
        .contentType(PROBLEM)
        .body("code", equalTo("password-must-change"));

    change(cookie, once, "0123456789").statusCode(400).body("code", equalTo("weak-password"));
    change(cookie, once, "short").statusCode(400).body("field", equalTo("next"));
    change(cookie, "wrong", "a better password")
        .statusCode(400)
        .body("code", equalTo("wrong-password"));
    change(cookie, once, "a better password").statusCode(204);

    as(cookie).get("/people").then().statusCode(200);
    tries(name, once).statusCode(401);
    signIn(name, "a better password");
  }

  @Test
  void aWrongNameAndAWrongPasswordSoundTheSame() {
    String name = name("zhao");
    invite(name, List.of("agent"), List.of("demo"));

    String wrongPassword = tries(name, "guess").statusCode(401).extract().asString();
    String wrongName = tries(name("nobody"), "guess").statusCode(401).extract().asString();

    assertThat(wrongName).isEqualTo(wrongPassword).contains("wrong-password");
  }

  @Test
  void whoGuessesWaitsTwiceAsLongEachTime() {
    String name = name("sun");
    named(name, "agent", "demo");
    for (int i = 0; i < 5; i++) {
      tries(name, "guess").statusCode(401);
    }

    tries(name, passwordOf(name))
        .statusCode(429)
        .header("Retry-After", "3")
        .body("code", equalTo("too-many-tries"));
    clock.forward(Duration.ofSeconds(3));
    tries(name, "guess").statusCode(401);
    clock.forward(Duration.ofSeconds(3));
    tries(name, passwordOf(name)).statusCode(429);
    clock.forward(Duration.ofSeconds(2));
    tries(name, passwordOf(name)).statusCode(200);
    tries(name, "guess").statusCode(401);
    tries(name, passwordOf(name)).statusCode(200);
  }

  @Test
  void noTryIsFreeBecauseOthersAreStillLookedAt() throws Exception {
    String name = name("qian");
    named(name, "agent", "demo");

    List<Integer> answers = new ArrayList<>();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> tries =
          IntStream.range(0, 40)
              .mapToObj(_ -> people.submit(() -> tries(name, "guess").extract().statusCode()))
              .toList();
      for (Future<Integer> each : tries) {
        answers.add(each.get());
      }
    }

    assertThat(answers).isSubsetOf(401, 429, 503);
    assertThat(Collections.frequency(answers, 401)).isLessThanOrEqualTo(5);
  }

  @Test
  void thePresentPasswordIsNoNewOne() {
    String name = name("zhou");
    String cookie = named(name, "agent", "demo");

    change(cookie, passwordOf(name), passwordOf(name))
        .statusCode(400)
        .body("code", equalTo("same-password"))
        .body("field", equalTo("next"));

    String once =
        operator().post("/people/" + name + "/password").then().extract().path("password");
    change(signIn(name, once), once, once).statusCode(400).body("code", equalTo("same-password"));
  }

  @Test
  void aPasswordThatIsLongerThanWhatIsHashedIsNobodys() {
    String name = name("wu");
    String cookie = named(name, "agent", "demo");
    String longest = "0123456789ab".repeat(6);
    change(cookie, passwordOf(name), longest).statusCode(204);

    tries(name, longest + "more").statusCode(401);
    change(cookie, longest + "more", longest)
        .statusCode(400)
        .body("code", equalTo("wrong-password"));
    tries(name, longest).statusCode(200);
  }

  @Test
  void aChangeThatAnotherSitesPageAskedForIsRefused() {
    String cookie = person("administrator", "demo");
    String change = "{\"displayName\":\"x\"}";

    for (var request :
        List.of(
            as(cookie).header("Origin", "https://elsewhere.example"),
            as(cookie).header("Origin", "null"))) {
      request
          .body(change)
          .patch("/people/owner")
          .then()
          .statusCode(403)
          .contentType(PROBLEM)
          .body("code", equalTo("csrf"));
    }
    io.restassured.RestAssured.given()
        .basePath("/api/v1")
        .contentType(ContentType.JSON)
        .cookie("orderline-session", cookie)
        .body(change)
        .patch("/people/owner")
        .then()
        .statusCode(403)
        .body("code", equalTo("csrf"));
  }

  @Test
  void theCookieOpensTheApiOnly() {
    String cookie = person("administrator", "demo");

    io.restassured.RestAssured.given()
        .cookie("orderline-session", cookie)
        .get("/events/demo")
        .then()
        .statusCode(401);
  }

  @Test
  void oneSeesWhereOneIsSignedInAndEndsWhatOneDoesNotKnow() {
    String name = name("ma");
    String first = named(name, "agent", "demo");
    String second = signIn(name, passwordOf(name));

    String other =
        as(first)
            .get("/sessions")
            .then()
            .statusCode(200)
            .body("", hasSize(2))
            .body("current", hasItems(true, false))
            .extract()
            .path("find { !it.current }.id");
    as(first).delete("/sessions/" + other).then().statusCode(204);
    as(second).get("/session").then().statusCode(401).body("code", equalTo("not-signed-in"));
    as(first).delete("/sessions/" + other).then().statusCode(404);

    as(first).delete("/session").then().statusCode(204);
    as(first).get("/session").then().statusCode(401);
  }

  @Test
  void nobodyEndsAnothersSession() {
    String own = person("agent", "demo");
    String others = person("agent", "demo");
    String id = as(others).get("/sessions").then().extract().path("[0].id");

    as(own).delete("/sessions/" + id).then().statusCode(404);
    as(others).get("/session").then().statusCode(200);
  }

  @Test
  void aSessionEndsWhenNobodyUsesItAndInAnyCaseAfterAWeek() {
    String name = name("luo");
    String idle = named(name, "agent", "demo");
    clock.forward(Duration.ofHours(13));
    as(idle).get("/session").then().statusCode(401);

    String used = signIn(name, passwordOf(name));
    for (int hours = 0; hours < 7 * 24; hours += 11) {
      as(used).get("/session").then().statusCode(200);
      clock.forward(Duration.ofHours(11));
    }
    as(used).get("/session").then().statusCode(401);
  }

  @Test
  void aChangedPasswordEndsAllOtherSessions() {
    String name = name("he");
    String first = named(name, "agent", "demo");
    String second = signIn(name, passwordOf(name));

    change(second, passwordOf(name), "another password").statusCode(204);

    as(first).get("/session").then().statusCode(401);
    as(second).get("/session").then().statusCode(200);
  }

  @Test
  void noCookieAndNoPasswordIsKept() throws SQLException {
    String name = name("secret");
    String cookie = named(name, "agent", "demo");

    try (var owner = PostgresResource.asOwner();
        var rows =
            owner
                .createStatement()
                .executeQuery(
                    "select string_agg(account::text, ' ') || (select string_agg(s::text, ' ') from console.session s) from console.account")) {
      rows.next();
      assertThat(rows.getString(1)).contains(name).doesNotContain(cookie, passwordOf(name));
    }
  }

  @Test
  void signInsAreInTheChainOfTheInstallation() {
    String name = name("audited");
    named(name, "agent", "demo");
    tries(name, "guess").statusCode(401);
    change(signIn(name, passwordOf(name)), "guess", "another password").statusCode(400);

    operator()
        .get("/audit?who=" + name)
        .then()
        .statusCode(200)
        .body(
            "items.what",
            contains(
                "password.refused",
                "session.began",
                "session.refused",
                "password.changed",
                "session.began"));
    operator()
        .get("/audit?what=person.invited&limit=1")
        .then()
        .body("items", hasSize(1))
        .body("items[0].who", equalTo("operator"));
    operator()
        .get("/audit/verification")
        .then()
        .statusCode(200)
        .body("intact", equalTo(true))
        .body("firstBroken", nullValue());
    as(person("auditor", "demo")).get("/audit").then().statusCode(403);
  }

  @Test
  void aTokenHasNoSessions() {
    operator().get("/session").then().statusCode(200).body("name", equalTo("operator"));
    operator().get("/sessions").then().statusCode(409).body("code", equalTo("no-account"));
    anybody().get("/session").then().statusCode(401).body("", not(hasItem("operator")));
  }

  private static ValidatableResponse tries(String name, String password) {
    return anybody().body(Map.of("name", name, "password", password)).post("/session").then();
  }

  private static ValidatableResponse change(String cookie, String current, String next) {
    return as(cookie)
        .body(Map.of("current", current, "next", next))
        .put("/session/password")
        .then();
  }
}
