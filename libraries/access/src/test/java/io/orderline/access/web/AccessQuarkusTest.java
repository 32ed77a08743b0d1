package io.orderline.access.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.orderline.access.FunctionHeader;
import io.orderline.access.token.Sha256;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(AccessQuarkusTest.WithPeople.class)
class AccessQuarkusTest {
  private static final String FUNCTION = "function-token";

  /** One token for all, two people, a program and a function. */
  public static class WithPeople implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.ofEntries(
          Map.entry("orderline.operator.token", "operator-token"),
          Map.entry("orderline.peer.token", FUNCTION),
          Map.entry("orderline.operators.xiaoli.token", "token-of-xiaoli"),
          Map.entry("orderline.operators.xiaoli.roles", "agent"),
          Map.entry("orderline.operators.xiaoli.tenants", "own-shop,second-shop"),
          Map.entry("orderline.operators.xiaoli.queues", "returns"),
          Map.entry("orderline.operators.boss.token-sha256", Sha256.hex("token-of-boss")),
          Map.entry("orderline.operators.boss.roles", "administrator,auditor"),
          Map.entry("orderline.operators.boss.tenants", "*"),
          Map.entry("orderline.api-clients.crm.token", "token-of-crm"),
          Map.entry("orderline.api-clients.crm.scopes", "tickets-read"),
          Map.entry("orderline.api-clients.crm.tenants", "own-shop"));
    }
  }

  @Test
  void theOneTokenOpensEverythingOfOperators() {
    bearer("operator-token", "/probe/read/any-shop").statusCode(200).body(equalTo("operator"));
    bearer("operator-token", "/probe/replay/any-shop").statusCode(200).body(equalTo("operator"));
  }

  @Test
  void aNamedOperatorActsInTheirOwnNameWithinTheirRolesAndShops() {
    bearer("token-of-xiaoli", "/probe/read/own-shop?by=boss")
        .statusCode(200)
        .body(equalTo("xiaoli"));
    bearer("token-of-xiaoli", "/probe/read/second-shop").statusCode(200);
    bearer("token-of-xiaoli", "/probe/read/other-shop")
        .statusCode(403)
        .body(equalTo("Your account does not reach this shop."));
    bearer("token-of-xiaoli", "/probe/replay/own-shop")
        .statusCode(403)
        .body(equalTo("Your account may not do this; it needs events-replay."));
    bearer("token-of-boss", "/probe/replay/other-shop").statusCode(200).body(equalTo("boss"));
  }

  @Test
  void anApiClientHasItsScopes() {
    bearer("token-of-crm", "/probe/read/own-shop").statusCode(200).body(equalTo("crm"));
    bearer("token-of-crm", "/probe/read/other-shop").statusCode(403);
    bearer("token-of-crm", "/probe/replay/own-shop").statusCode(403);
    bearer("token-of-crm", "/probe/desk/own-shop").statusCode(404);
  }

  @Test
  void aFunctionSaysForWhomItActsAndReachesNoOperatorsEndpoint() {
    function(FUNCTION, "/probe/desk/any-shop?by=caller").statusCode(200).body(equalTo("caller"));
    function(FUNCTION, "/probe/read/any-shop").statusCode(401);
    function(FUNCTION, "/probe/replay/any-shop").statusCode(401);
    bearer(FUNCTION, "/probe/read/any-shop").statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"operator-token", "token-of-xiaoli", "token-of-boss", "guess", ""})
  void whatIsForFunctionsDoesNotExistForAnybodyElse(String token) {
    bearer(token, "/probe/desk/own-shop").statusCode(404).body(equalTo(""));
    function(token, "/probe/desk/own-shop").statusCode(404).body(equalTo(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "guess", "operator-toke", "operator-token1", "OPERATOR-TOKEN"})
  void aForgedOrEmptyTokenIsRefused(String token) {
    bearer(token, "/probe/read/own-shop")
        .statusCode(401)
        .body(equalTo("Show the operator's token: Authorization: Bearer <token>"));
    function(token, "/probe/desk/own-shop").statusCode(404);
  }

  @Test
  void anOverlongTokenIsRefused() {
    bearer("operator-token".repeat(400), "/probe/read/own-shop").statusCode(401);
    function(FUNCTION.repeat(400), "/probe/desk/own-shop").statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"operator-token", "Basic operator-token", "bearer operator-token"})
  void anotherSchemeIsRefused(String header) {
    given().header("Authorization", header).get("/probe/read/own-shop").then().statusCode(401);
  }

  @Test
  void aHashIsNoToken() {
    bearer(Sha256.hex("token-of-boss"), "/probe/read/own-shop").statusCode(401);
  }

  @Test
  void whatIsNeitherAllowedNorPublicIsClosed() {
    bearer("operator-token", "/forgotten").statusCode(404);
    given().get("/open").then().statusCode(200);
  }

  private static ValidatableResponse bearer(String token, String path) {
    return given().header("Authorization", "Bearer " + token).get(path).then();
  }

  private static ValidatableResponse function(String token, String path) {
    return given().header(FunctionHeader.NAME, token).get(path).then();
  }
}
