package io.orderline.tickets;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.orderline.access.FunctionHeader;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.Ticket;
import io.orderline.core.ticket.TicketDesk;
import io.orderline.core.ticket.TicketKind;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.core.ticket.TicketNumbers;
import io.orderline.core.ticket.TicketRequest;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who reaches a ticket, and whose name its history records. */
@QuarkusTest
@TestProfile(TicketsQuarkusTest.WithOperator.class)
@QuarkusTestResource(PostgresResource.class)
class TicketAccessQuarkusTest {
  private static final TenantId SHOP = new TenantId("tickets-shop");
  private static final String NOTE = "{\"type\":\"note\",\"text\":\"已回电\"}";

  @Inject TicketDesk desk;
  @Inject TicketNumbers numbers;
  @Inject Links links;

  @Test
  void theHistoryRecordsThePrincipalWhateverTheRequestSays() {
    String path = "/tickets/tickets-shop/" + ticket().number();

    note(operator("for-tests-only"), path, "?by=boss").statusCode(200);
    recorded(path, "operator");
    note(operator("token-of-xiaoli"), path, "?by=boss").statusCode(200);
    recorded(path, "xiaoli");
    note(operator("token-of-xiaoli"), path, "").statusCode(200);
    recorded(path, "xiaoli");
  }

  @Test
  void aFunctionActsForWhomItSays() {
    TicketNumber number = ticket().number();
    String desk = "/desk/tickets-shop/tickets/" + number;
    String path = "/tickets/tickets-shop/" + number;

    note(function("for-tests-only"), desk, "?by=caller").statusCode(200);
    recorded(path, "caller");
    note(function("for-tests-only"), desk, "").statusCode(200);
    recorded(path, "function");
  }

  @Test
  void aTokenOpensOnlyTheDoorItIsFor() {
    TicketNumber number = ticket().number();
    String desk = "/desk/tickets-shop/tickets/" + number;
    String path = "/tickets/tickets-shop/" + number;

    // both tokens are the same text here: only the header tells them apart
    note(operator("for-tests-only"), desk, "?by=caller").statusCode(404);
    note(operator("token-of-xiaoli"), desk, "?by=caller").statusCode(404);
    note(function("for-tests-only"), path, "").statusCode(401);
    note(function("token-of-xiaoli"), desk, "").statusCode(404);
    note(given(), path, "").statusCode(401);
  }

  @Test
  void anOperatorReachesOwnShopsAndDoesWhatTheRoleAllows() {
    String path = "/tickets/tickets-shop/" + ticket().number();

    operator("token-of-xiaoli").get("/tickets/other-shop").then().statusCode(403);
    operator("token-of-wang").get(path).then().statusCode(200);
    note(operator("token-of-wang"), path, "")
        .statusCode(403)
        .body(equalTo("Your account may not do this; it needs tickets-change."));
    operator("token-of-xiaoli").get("/events/tickets-shop").then().statusCode(403);
    operator("token-of-wang").get("/events/tickets-shop").then().statusCode(200);
    operator("token-of-wang").post("/events/tickets-shop/dead/x/replay").then().statusCode(403);
  }

  @Test
  void aSignedLinkOpensOneTicketOnly() {
    var own = ticket();
    var other = ticket();
    String path = URI.create(links.of(own, "invoice").orElseThrow().toString()).getPath();

    given().get(path).then().statusCode(200);
    given().get(path.replace(own.number().value(), other.number().value())).then().statusCode(404);
    given().get(path.replace("tickets-shop", "other-shop")).then().statusCode(404);
    given().get(path.replace("tickets-shop", "OTHER")).then().statusCode(404);
    given().get(path.substring(0, path.length() - 1)).then().statusCode(404);
    given().get(path + "0").then().statusCode(404);
    given().get(path + "0".repeat(3000)).then().statusCode(404);
    operator("for-tests-only").get(path + "0").then().statusCode(404);
  }

  private Ticket ticket() {
    TicketNumber number = stage(numbers.next(SHOP));
    return stage(
        desk.create(
            new TicketRequest(
                "access to " + number,
                number,
                SHOP,
                TicketKind.INVOICE,
                Optional.empty(),
                PhoneNumber.read("13512348765"),
                Optional.empty(),
                Optional.empty(),
                "",
                Map.of(),
                Instant.parse("2026-03-02T04:00:00Z"))));
  }

  private static void recorded(String path, String name) {
    operator("for-tests-only").get(path).then().body("history[-1].by", equalTo(name));
  }

  private static ValidatableResponse note(RequestSpecification who, String path, String query) {
    return who.contentType("application/json").body(NOTE).post(path + "/changes" + query).then();
  }

  private static RequestSpecification operator(String token) {
    return given().header("Authorization", "Bearer " + token);
  }

  private static RequestSpecification function(String token) {
    return given().header(FunctionHeader.NAME, token);
  }

  private static <T> T stage(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
  }
}
