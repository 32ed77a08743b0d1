package io.orderline.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.message.SmsUnavailable;
import io.orderline.store.PostgresResource;
import io.orderline.store.StoreUnavailable;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a function answers to whoever brings it an event. */
@QuarkusTest
@TestProfile(ReceiverQuarkusTest.Receiving.class)
@QuarkusTestResource(PostgresResource.class)
class ReceiverQuarkusTest {
  @Inject TroubledHandler handler;

  /** Events come over the network. */
  public static class Receiving implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("orderline.events.transport", "kafka", "orderline.events.poll-interval", "1h");
    }
  }

  @Test
  void withoutItsDatabaseItIsAwayAndSaysSo() {
    handler.failAt("received-1", 1, new StoreUnavailable("the database does not answer", null));

    Response first = bring("received-1");
    assertThat(first.statusCode()).isEqualTo(503);
    assertThat(first.header("Retry-After")).isEqualTo("1");

    assertThat(bring("received-1").statusCode()).isEqualTo(204);
    assertThat(handler.done).contains("received-1");
  }

  @Test
  void whatItKeepsForAnotherTryNeedNotBeBroughtAgain() {
    handler.failAt("received-2", 100, new SmsUnavailable("away", null));

    assertThat(bring("received-2").statusCode()).isEqualTo(204);
    assertThat(handler.done).doesNotContain("received-2");
  }

  @Test
  void whatIsNoEventIsNotLookedAt() {
    assertThat(given().contentType("application/json").body("{}").post("/").statusCode())
        .isEqualTo(415);
    assertThat(given().contentType("application/json").body("{}").post("/receive").statusCode())
        .isEqualTo(415);
    assertThat(event("received-4").body("{}").put("/").statusCode()).isEqualTo(415);
    assertThat(
            given().contentType("application/cloudevents+json").body("{}").post("/").statusCode())
        .isEqualTo(415);
  }

  @Test
  void whatComesToAPublicDomainIsNoEvent() {
    for (String path : List.of("/", "/receive")) {
      assertThat(
              event("received-5")
                  .header("K-Original-Host", "console.example.com")
                  .body(Map.of("call", "call-1", "turn", "1", "reason", "hung_up"))
                  .post(path)
                  .statusCode())
          .isEqualTo(404);
    }
    assertThat(handler.done).doesNotContain("received-5");
  }

  @Test
  void anEventThatIsNoJsonIsMalformed() {
    for (String body : List.of("{", "[1]", "null", "{\"a\":{}}")) {
      assertThat(event("received-3").body(body).post("/").statusCode())
          .as(body)
          .isBetween(200, 400);
    }
    assertThat(event("received-3").body("{").post("/").statusCode()).isEqualTo(400);
  }

  private static Response bring(String id) {
    return event(id).body(Map.of("call", "call-1", "turn", "1", "reason", "hung_up")).post("/");
  }

  private static RequestSpecification event(String id) {
    return given()
        .header("ce-specversion", "1.0")
        .header("ce-id", id)
        .header("ce-source", "/receiver-shop/call")
        .header("ce-type", "call.ended")
        .header("ce-subject", id)
        .header("ce-tenant", "receiver-shop")
        .header("ce-time", "2026-03-02T04:00:00Z")
        .header("ce-dataschema", "urn:orderline:event:call.ended:1")
        .contentType("application/json");
  }
}
