package io.orderline.orders.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
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
      return Map.of("orderline.orders.demo", "true", "orderline.orders.http", "true");
    }
  }

  @Test
  void findsACustomerByANumberInTheBody() {
    given()
        .contentType(ContentType.JSON)
        .body("\"" + CHEN + "\"")
        .post("/orders/demo/customers/by-phone")
        .then()
        .statusCode(200)
        .body("id", equalTo("S01"), "phone", equalTo(CHEN));
  }

  @Test
  void findsACustomerByANumberThatWasHeardAlmostRight() {
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("digits", "1350101822", "maxEdits", 1))
        .post("/orders/demo/customers/near-phone")
        .then()
        .statusCode(200)
        .body("id", equalTo(java.util.List.of("S01")));
  }

  @Test
  void findsCustomersByTheTailOfTheirNumber() {
    given()
        .contentType(ContentType.TEXT)
        .body("7748")
        .post("/orders/demo/customers/by-phone-tail")
        .then()
        .statusCode(200)
        .body("id", hasItem("S14"), "id", hasItem("S15"));
  }

  @Test
  void tellsOrdersAndParcels() {
    given()
        .get("/orders/demo/customers/S02/orders?limit=2")
        .then()
        .statusCode(200)
        .body("", hasSize(2));
    given()
        .get("/orders/demo/orders/8800693504/shipments")
        .then()
        .statusCode(200)
        .body("state", equalTo(java.util.List.of("DELIVERED", "IN_TRANSIT")));
    given()
        .get("/orders/demo/orders/8800134725")
        .then()
        .statusCode(200)
        .body("status", equalTo("SHIPPED"), "total", equalTo(19900));
  }

  @Test
  void whatIsNotThereIsNotFound() {
    given().get("/orders/demo/orders/0000000000").then().statusCode(404);
    given().get("/orders/demo/customers/nobody").then().statusCode(404);
    given().get("/orders/another-shop/orders/8800134725").then().statusCode(404);
  }

  @Test
  void isReadyWhileTheDatabaseIs() {
    given().get("/q/health/ready").then().statusCode(200);
  }
}
