package io.orderline.console.account;

import static io.orderline.console.Console.anybody;
import static io.orderline.console.Console.as;
import static io.orderline.console.Console.name;
import static io.orderline.console.Console.named;
import static io.orderline.console.Console.operator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.orderline.console.TestClock;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People of a company sign in where they sign in for everything else. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(OidcServer.class)
class OidcQuarkusTest {
  @Inject TestClock clock;

  @Test
  void whoIsSignedInThereHasASessionHereWithTheRolesOfTheirClaims() {
    String name = name("wei");
    String subject = signsIn(person(name, "supervisor"));
    Response back = signIn();

    assertThat(back.header("Location")).isEqualTo("http://localhost:8080/console/");
    String session = back.cookie("orderline-session");
    as(session)
        .get("/session")
        .then()
        .statusCode(200)
        .body("name", equalTo(name))
        .body("displayName", equalTo("李伟"))
        .body("roles", contains("supervisor"))
        .body("shops.id", contains("demo"))
        .body("brands", contains("light"));
    as(session).get("/shops/demo/calls").then().statusCode(200);
    as(session).get("/shops/other/calls").then().statusCode(403);
    as(session).get("/sessions").then().body("current", hasItem(true));
    operator()
        .get("/people")
        .then()
        .body("find { it.name == '%s' }.external".formatted(name), equalTo(true));
    operator()
        .get("/audit?what=session.began&limit=1&who=" + name)
        .then()
        .body("items.about", contains(name));
    assertThat(subject).isNotEqualTo(name);
  }

  @Test
  void theNextSignInTakesUpWhatTheProviderSaysNowAndKeepsTheName() {
    String name = name("wei");
    String subject = signsIn(person(name, "agent"));
    signIn();
    signsIn(with(person("renamed", "administrator"), Map.of("sub", subject)));

    String session = signIn().cookie("orderline-session");

    as(session)
        .get("/session")
        .then()
        .body("name", equalTo(name))
        .body("roles", contains("administrator"));
    operator()
        .get("/audit?what=person.changed&limit=1&who=" + name)
        .then()
        .body("items[0].detail.roles", equalTo("agent → administrator"));
  }

  @Test
  void nobodyGetsInToAnAccountWithAPasswordByItsName() {
    String name = name("owner");
    named(name, "owner");
    signsIn(person(name, "agent"));

    assertThat(refusal(signIn())).isEqualTo("name-taken");
  }

  @Test
  void theProviderRulesItsAccountsAndWeDisableThem() {
    String name = name("wei");
    signsIn(person(name, "agent"));
    String session = signIn().cookie("orderline-session");

    operator()
        .body(Map.of("roles", List.of("owner")))
        .patch("/people/" + name)
        .then()
        .statusCode(409)
        .body("code", equalTo("set-by-provider"));
    operator().post("/people/" + name + "/password").then().statusCode(409);
    operator().body("{\"disabled\":true}").patch("/people/" + name).then().statusCode(200);
    as(session).get("/session").then().statusCode(401);
    assertThat(refusal(signIn())).isEqualTo("disabled");
  }

  @Test
  void aSessionOfTheProviderEndsSooner() {
    signsIn(person(name("wei"), "agent"));
    String session = signIn().cookie("orderline-session");
    for (int hours = 0; hours < 12; hours += 4) {
      as(session).get("/session").then().statusCode(200);
      clock.forward(Duration.ofHours(4).plusMinutes(1));
    }
    as(session).get("/session").then().statusCode(401);
  }

  @Test
  void whoHasNoRoleOrNoShopOfOursStaysOutside() {
    signsIn(person(name("wei"), "accountant"));
    assertThat(refusal(signIn())).isEqualTo("no-role");
    signsIn(with(person(name("wei"), "agent"), Map.of("orderline_shops", List.of("nowhere"))));
    assertThat(refusal(signIn())).isEqualTo("no-role");
    signsIn(with(person(name("wei"), "agent"), Map.of("orderline_brands", List.of("nothing"))));
    assertThat(refusal(signIn())).isEqualTo("no-role");
  }

  @Test
  void aTokenThatIsNotForThisSignInHereAndNowIsRefused() {
    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(
            Map.of("iss", "https://elsewhere.example.com"),
            Map.of("aud", "another-client"),
            Map.of("aud", List.of(OidcServer.CLIENT, "another-client")),
            Map.of("azp", "another-client"),
            Map.of("nonce", "of another sign-in"),
            Map.of("exp", clock.instant().minusSeconds(120).getEpochSecond()))) {
      signsIn(person(name("wei"), "agent"));
      OidcServer.running().says(wrong);
      assertThat(refusal(signIn())).as(wrong.toString()).isEqualTo("invalid");
    }
  }

  @Test
  void whenTheProviderHasANewKeyItIsFetched() throws Exception {
    signsIn(person(name("wei"), "agent"));
    signIn();
    OidcServer.running().newKey();

    assertThat(signIn().cookie("orderline-session")).isNotNull();
  }

  @Test
  void nobodyEndsASignInThatBeganInAnotherBrowserOrTwice() {
    signsIn(person(name("wei"), "agent"));
    Response begun = begin();
    String address = authorized(begun);
    assertThat(refusal(callback(address, null))).isEqualTo("expired");
    assertThat(refusal(callback(address, begin().cookie("orderline-signin")))).isEqualTo("expired");
    String pending = begun.cookie("orderline-signin");
    assertThat(
            refusal(callback(address.replaceAll("iss=[^&]*", "iss=https://evil.example"), pending)))
        .isEqualTo("invalid");
    assertThat(callback(address, pending).cookie("orderline-session")).isNotNull();
    assertThat(refusal(callback(address, pending))).isEqualTo("expired");
    assertThat(refusal(callback(address.replaceAll("code=[^&]*", "error=access_denied"), pending)))
        .isEqualTo("refused");
    clock.forward(Duration.ofMinutes(11));
    assertThat(refusal(callback(address, pending))).isEqualTo("expired");
  }

  @Test
  void thePageKnowsWhichWaysThereAre() {
    anybody()
        .get("/session/ways")
        .then()
        .statusCode(200)
        .body("passwords", equalTo(true))
        .body("provider", equalTo("公司账号"));
  }

  private static Map<String, Object> person(String name, String role) {
    return Map.of(
        "sub",
        UUID.randomUUID().toString(),
        "preferred_username",
        name,
        "name",
        "李伟",
        "realm_access",
        Map.of("roles", List.of("orderline-" + role, "offline_access")),
        "orderline_shops",
        List.of("demo", "of-the-past"),
        "orderline_brands",
        "light");
  }

  private static Map<String, Object> with(Map<String, Object> person, Map<String, Object> other) {
    Map<String, Object> both = new HashMap<>(person);
    both.putAll(other);
    return both;
  }

  /** Whoever signs in next; the answer is their subject. */
  private String signsIn(Map<String, Object> person) {
    OidcServer.running().signsIn(clock.instant(), person);
    return (String) person.get("sub");
  }

  /** From our door to the provider's, and back. */
  private static Response signIn() {
    Response begun = begin();
    return callback(authorized(begun), begun.cookie("orderline-signin"));
  }

  private static Response begin() {
    return given()
        .redirects()
        .follow(false)
        .get("/api/v1/session/oidc")
        .then()
        .statusCode(303)
        .extract()
        .response();
  }

  private static String authorized(Response begun) {
    return given()
        .redirects()
        .follow(false)
        .urlEncodingEnabled(false)
        .get(begun.header("Location"))
        .then()
        .statusCode(302)
        .extract()
        .header("Location");
  }

  /** The browser comes back, by whatever name we have outside. */
  private static Response callback(String address, String pending) {
    URI uri = URI.create(address);
    assertThat(uri.getPath()).isEqualTo("/api/v1/session/oidc/callback");
    var request = given().redirects().follow(false).urlEncodingEnabled(false);
    if (pending != null) {
      request.cookie("orderline-signin", pending);
    }
    return request
        .get(uri.getRawPath() + "?" + uri.getRawQuery())
        .then()
        .statusCode(303)
        .extract()
        .response();
  }

  private static String refusal(Response answer) {
    assertThat(answer.cookie("orderline-session")).isNull();
    return answer.header("Location").replaceAll(".*signin=", "");
  }
}
