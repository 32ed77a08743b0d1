package io.orderline.console.account;

import static io.orderline.console.Console.as;
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
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.orderline.console.Console;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who makes and changes whom. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PeopleQuarkusTest {
  @Test
  void anAdministratorInvitesPeopleOfTheirShop() {
    String administrator = person("administrator", "demo");
    String name = name("agent");

    String once =
        invites(administrator, name, "agent", "demo")
            .statusCode(201)
            .body("person.roles", contains("agent"))
            .body("person.shops", contains("demo"))
            .extract()
            .path("password");

    signIn(name, once);
    as(administrator).get("/people").then().body("name", hasItem(name));
    invites(administrator, name, "agent", "demo")
        .statusCode(409)
        .body("code", equalTo("name-taken"));
  }

  @Test
  void nobodyGivesMoreThanTheyHave() {
    String administrator = person("administrator", "demo");

    invites(administrator, name("x"), "owner", "demo")
        .statusCode(403)
        .body("code", equalTo("beyond-yours"));
    invites(administrator, name("x"), "agent", "other")
        .statusCode(403)
        .body("code", equalTo("beyond-yours"));
    as(administrator)
        .body(
            Map.of(
                "name",
                name("x"),
                "displayName",
                "x",
                "roles",
                List.of("agent"),
                "everyShop",
                true))
        .post("/people")
        .then()
        .statusCode(403);
  }

  @Test
  void whoReachesAnotherShopIsNotThere() {
    String administrator = person("administrator", "demo");
    String stranger = name("stranger");
    named(stranger, "agent", "other");
    String both = name("both");
    named(both, "agent", "other", "demo");

    as(administrator).get("/people").then().body("name", not(hasItem(stranger)));
    for (String name : List.of(stranger, both, "owner", "nobody-at-all")) {
      as(administrator).body("{\"disabled\":true}").patch("/people/" + name).then().statusCode(404);
      as(administrator).post("/people/" + name + "/password").then().statusCode(404);
      as(administrator).delete("/people/" + name + "/sessions").then().statusCode(404);
    }
  }

  @Test
  void whatIsChangedIsTakenUpWithTheNextRequest() {
    String name = name("li");
    String cookie = named(name, "agent", "demo");
    as(cookie).get("/people").then().statusCode(403).body("code", equalTo("may-not"));

    operator()
        .body(Map.of("roles", List.of("administrator"), "brands", List.of("light")))
        .patch("/people/" + name)
        .then()
        .statusCode(200)
        .body("roles", contains("administrator"))
        .body("brands", contains("light"));
    as(cookie).get("/people").then().statusCode(200);

    operator().body("{\"disabled\":true}").patch("/people/" + name).then().statusCode(200);
    as(cookie).get("/session").then().statusCode(401);
    operator().body("{\"disabled\":false}").patch("/people/" + name).then().statusCode(200);
    as(cookie).get("/session").then().statusCode(401);
    signIn(name, passwordOf(name));
  }

  @Test
  void aForgottenPasswordIsReplacedByOneForOneSignIn() {
    String name = name("wang");
    String cookie = named(name, "agent", "demo");

    String once =
        operator()
            .post("/people/" + name + "/password")
            .then()
            .statusCode(200)
            .extract()
            .path("password");

    as(cookie).get("/session").then().statusCode(401);
    as(signIn(name, once)).get("/session").then().body("passwordMustChange", equalTo(true));
  }

  @Test
  void whoWorksOnTicketsSeesWhomTheyCanBeGivenTo() {
    String agent = name("agent");
    String cookie = named(agent, "agent", "demo");
    String stranger = name("stranger");
    named(stranger, "agent", "other");
    String reader = name("auditor");
    named(reader, "auditor", "demo");

    as(cookie)
        .get("/shops/demo/colleagues")
        .then()
        .statusCode(200)
        .body("name", hasItem(agent))
        .body("name", not(hasItem(stranger)))
        .body("name", not(hasItem(reader)));
  }

  @Test
  void thereIsAlwaysOneOwnerOfEverything() {
    String last = name("owner");
    Console.named(last, "owner");
    List<String> others =
        operator()
            .get("/people")
            .then()
            .extract()
            .path(
                "findAll { it.roles.contains('owner') && it.everyShop && !it.disabled && it.name != '%s' }.name"
                    .formatted(last));
    others.forEach(each -> change(each, Map.of("disabled", true)).statusCode(200));

    for (Map<String, ?> narrower :
        List.of(
            Map.of("roles", List.of("administrator")),
            Map.of("brands", List.of("light")),
            Map.of("shops", List.of("demo")),
            Map.of("disabled", true))) {
      change(last, narrower).statusCode(409).body("code", equalTo("last-owner"));
      as(signIn(last, passwordOf(last)))
          .body(narrower)
          .patch("/people/" + last)
          .then()
          .statusCode(409)
          .body("code", equalTo("last-owner"));
    }
    change(last, Map.of("displayName", "老板")).statusCode(200);

    others.forEach(each -> change(each, Map.of("disabled", false)).statusCode(200));
    change(last, Map.of("brands", List.of("light"))).statusCode(200);
  }

  @Test
  void brandsAreThoseOfTheShops() {
    String name = name("li");
    named(name, "agent", "demo");

    change(name, Map.of("brands", List.of("nowhere")))
        .statusCode(400)
        .body("field", equalTo("brands"));
    change(name, Map.of("brands", List.of("light"))).statusCode(200);
    change(name, Map.of("shops", List.of("other")))
        .statusCode(400)
        .body("field", equalTo("brands"));
    change(name, Map.of("shops", List.of("other"), "brands", List.of())).statusCode(200);
  }

  @Test
  void theAuditTellsWhatWasChanged() {
    String name = name("li");
    named(name, "agent", "demo");

    change(name, Map.of("roles", List.of("supervisor"), "displayName", "李伟")).statusCode(200);

    operator()
        .get("/audit?what=person.changed&limit=1")
        .then()
        .body("items[0].about", equalTo(name))
        .body("items[0].detail.roles", equalTo("agent → supervisor"))
        .body("items[0].detail.displayName", equalTo("同事" + name + " → 李伟"))
        .body("items[0].detail", not(hasKey("shops")));
  }

  @Test
  void anAccountOfALaterVersionIsShownWithWhatIsKnownOfIt() throws SQLException {
    String name = name("later");
    named(name, "agent", "demo");
    try (var owner = PostgresResource.asOwner();
        var change =
            owner.prepareStatement(
                "update console.account set roles = 'agent,astrologer' where name = ?")) {
      change.setString(1, name);
      assertThat(change.executeUpdate()).isOne();
    }

    operator()
        .get("/people")
        .then()
        .statusCode(200)
        .body("find { it.name == '%s' }.roles".formatted(name), contains("agent"));
    as(signIn(name, passwordOf(name))).get("/session").then().statusCode(200);
  }

  private static ValidatableResponse change(String name, Map<String, ?> change) {
    return operator().body(change).patch("/people/" + name).then();
  }

  @Test
  void whatCannotBeIsNamed() {
    invites(null, "Upper Case", "agent", "demo").statusCode(400).body("field", equalTo("name"));
    invites(null, "operator", "agent", "demo").statusCode(400).body("field", equalTo("name"));
    invites(null, name("x"), "function", "demo").statusCode(400).body("field", equalTo("roles"));
    invites(null, name("x"), "agent", "nowhere").statusCode(400).body("field", equalTo("shops"));
    operator().body("{").post("/people").then().statusCode(400).body("code", equalTo("invalid"));
    operator().body("").post("/people").then().statusCode(400);
  }

  private static ValidatableResponse invites(String by, String name, String role, String shop) {
    return (by == null ? operator() : as(by))
        .body(
            Map.of(
                "name", name, "displayName", "小李", "roles", List.of(role), "shops", List.of(shop)))
        .post("/people")
        .then();
  }
}
