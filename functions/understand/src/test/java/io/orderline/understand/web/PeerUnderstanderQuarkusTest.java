package io.orderline.understand.web;

import static io.restassured.RestAssured.given;

import io.orderline.core.understanding.Understander;
import io.orderline.core.understanding.UnderstanderContract;
import io.orderline.functionclient.FunctionsAt;
import io.orderline.functionclient.RemoteUnderstander;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Understanding as a function in another process sees it. */
@QuarkusTest
class PeerUnderstanderQuarkusTest extends UnderstanderContract {
  @TestHTTPResource URI here;

  @Override
  protected Understander understander() {
    return new RemoteUnderstander(FunctionsAt.address(here));
  }

  @Test
  void refusesAnyoneWhoIsNotAFunction() {
    given().contentType("application/json").body("{}").post("/understand").then().statusCode(404);
    given().body(new byte[3]).post("/knowledge/demo").then().statusCode(404);
  }
}
