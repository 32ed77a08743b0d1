package io.orderline.orders.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.orderline.functionclient.FunctionsAt;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OrdersResourceQuarkusTest.Split.class)
@QuarkusTestResource(PostgresResource.class)
class OrdersResourceQuarkusTest {
  private static final String CHEN = "13501018226";

  /** As a function of its own is configured. */
  public static class Split implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("orderline.orders.demo", "true", "orderline.peer.token", FunctionsAt.TOKEN);
    }
  }

  @Test
  void findsACustomerByANumberInTheBody() {
    peer()
        .contentType(ContentType.JSON)
        .body("\"" + CHEN + "\"")
        .post("/orders/demo/customers/by-phone")
        .then()
        .statusCode(200)
        .body("id", equalTo("S01"), "phone", equalTo(CHEN));
  }

  @Test
  void findsACustomerByANumberThatWasHeardAlmostRight() {
    peer()
        .contentType(ContentType.JSON)
        .body(Map.of("digits", "1350101822", "maxEdits", 1))
        .post("/orders/demo/customers/near-phone")
        .then()
        .statusCode(200)
        .body("id", equalTo(List.of("S01")));
  }

  @Test
  void findsCustomersByTheTailOfTheirNumber() {
    peer()
        .contentType(ContentType.JSON)
        .body(Map.of("digits", "7748"))
        .post("/orders/demo/customers/by-phone-tail")
        .then()
        .statusCode(200)
        .body("id", hasItem("S14"), "id", hasItem("S15"));
  }

  @Test
  void tellsOrdersAndParcels() {
    peer()
        .get("/orders/demo/customers/S02/orders?limit=2")
        .then()
        .statusCode(200)
        .body("", hasSize(2));
    peer()
        .get("/orders/demo/orders/8800693504/shipments")
        .then()
        .statusCode(200)
        .body("state", equalTo(List.of("DELIVERED", "IN_TRANSIT")));
    peer()
        .get("/orders/demo/orders/8800134725")
        .then()
        .statusCode(200)
        .body("status", equalTo("SHIPPED"), "total", equalTo(19900));
  }

  @Test
  void whatIsNotThereIsNothing() {
    for (String path :
        List.of(
            "demo/orders/0000000000", "demo/customers/nobody", "another-shop/orders/8800134725")) {
      peer().get("/orders/" + path).then().statusCode(200).body(equalTo("null"));
    }
  }

  @Test
  void refusesAnyoneWhoIsNotAFunction() {
    given().get("/orders/demo/orders/8800134725").then().statusCode(404);
    given()
        .header("X-Orderline-Peer", "guessed")
        .get("/orders/demo/orders/8800134725")
        .then()
        .statusCode(404);
  }

  @Test
  void isReadyWhileTheDatabaseIs() {
    given().get("/q/health/ready").then().statusCode(200);
  }

  private static RequestSpecification peer() {
    return given().header("X-Orderline-Peer", FunctionsAt.TOKEN);
  }
}
