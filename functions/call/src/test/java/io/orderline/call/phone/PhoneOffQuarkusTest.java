package io.orderline.call.phone;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As it is shipped. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PhoneOffQuarkusTest {

  @ParameterizedTest
  @ValueSource(strings = {"/phone", "/phone/", "/phone/phone.js", "/phone/line"})
  void pageIsOffByDefault(String path) {
    given()
        .redirects()
        .follow(false)
        .get(path)
        .then()
        .statusCode(404)
        .body(containsString("orderline.call.phone.enabled"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"from\":null}", "{}"})
  void callIsRefusedWhenSwitchedOff(String body) {
    given().contentType("application/json").body(body).post("/phone/calls").then().statusCode(404);
  }
}
