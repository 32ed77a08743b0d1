package io.orderline.floor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.orderline.simulator.telephone.TwilioSignature;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FloorQuarkusTest {
  private static final String TOKEN = "only-for-tests";

  @TestHTTPResource("/floor")
  URI address;

  @Test
  void countsEachSignedWebhookOfACall() {
    Map<String, String> form = Map.of("CallSid", "CA1", "From", "+8613501018226");
    String signature = TwilioSignature.of(TOKEN, address.toString(), form);

    for (int times = 1; times <= 2; times++) {
      given()
          .header("X-Twilio-Signature", signature)
          .formParams(form)
          .post(address)
          .then()
          .statusCode(200)
          .body(containsString(">" + times + "<"));
    }
  }

  @Test
  void refusesWhatIsNotSigned() {
    given().formParam("CallSid", "CA2").post(address).then().statusCode(403);
    given()
        .header("X-Twilio-Signature", TwilioSignature.of("another", address.toString(), Map.of()))
        .formParam("CallSid", "CA2")
        .post(address)
        .then()
        .statusCode(403);
  }
}
