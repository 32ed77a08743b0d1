package io.orderline.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.orderline.core.call.CallId;
import io.orderline.core.clock.TestPatience;
import io.orderline.core.event.Event;
import io.orderline.core.event.TurnEvent.CallEnded;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.PostgresResource;
import io.orderline.store.TenantTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ByHand.class)
@QuarkusTestResource(PostgresResource.class)
class EventsWebQuarkusTest {
  private static final TenantId SHOP = new TenantId("web-shop");

  @Inject Outbox outbox;
  @Inject Dispatcher dispatcher;
  @Inject Retries retries;
  @Inject TroubledHandler handler;
  @Inject TenantTransaction transactions;
  @Inject TestClock clock;

  @Test
  void anOperatorSeesADeadLetterAndReplaysIt() {
    handler.failAt("web-1", 8);
    var event =
        new Event<>(
            "web-1",
            Event.source(SHOP, "test"),
            SHOP,
            "call-1",
            clock.instant(),
            new CallEnded(new CallId("call-1"), 1, "hung_up"));
    transactions
        .write(SHOP, session -> outbox.add(session, List.of(event)))
        .chain(dispatcher::drain)
        .await()
        .atMost(TestPatience.LONGEST);
    for (int i = 0; i < 8; i++) {
      clock.forward(Duration.ofMinutes(11));
      retries.drain().await().atMost(TestPatience.LONGEST);
    }

    operator().get("/events/web-shop").then().body("[0].event.id", equalTo("web-1"));
    operator()
        .get("/events/web-shop/dead")
        .then()
        .body("$", hasSize(1))
        .body("[0].consumer", equalTo("troubled"));
    operator().post("/events/web-shop/dead/troubled/replay").then().body("replayed", equalTo(1));
    retries.drain().await().atMost(TestPatience.LONGEST);

    operator().get("/events/web-shop/dead").then().body("$", hasSize(0));
    operator().get("/events/other-shop").then().body("$", hasSize(0));
  }

  @Test
  void whoeverIsNoOperatorIsRefused() {
    given().get("/events/web-shop").then().statusCode(401);
    given().header("Authorization", "Bearer guess").get("/events/web-shop").then().statusCode(401);
  }

  @Test
  void nobodyCanMakeUpEventsOverTheWeb() {
    for (String path : List.of("/", "/receive")) {
      int status =
          given()
              .header("ce-specversion", "1.0")
              .header("ce-id", "forged")
              .header("ce-source", "/web-shop/test")
              .header("ce-type", "test.happened")
              .header("ce-subject", "x")
              .header("ce-tenant", "web-shop")
              .header("ce-time", "2026-03-02T04:00:00Z")
              .contentType("application/json")
              .body("{}")
              .post(path)
              .statusCode();
      assertThat(status).as(path).isEqualTo(404);
    }
    assertThat(handler.done).doesNotContain("forged");
  }

  private static io.restassured.specification.RequestSpecification operator() {
    return given().header("Authorization", "Bearer " + ByHand.OPERATOR);
  }
}
