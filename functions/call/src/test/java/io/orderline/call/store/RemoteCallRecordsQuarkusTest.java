package io.orderline.call.store;

import io.orderline.core.records.CallRecords;
import io.orderline.functionclient.FunctionsAt;
import io.orderline.functionclient.RemoteCallRecords;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The records as a function in another process sees them. */
@QuarkusTest
@TestProfile(RemoteCallRecordsQuarkusTest.WithToken.class)
class RemoteCallRecordsQuarkusTest extends CallRecordsQuarkusTest {
  @TestHTTPResource URI here;

  /** Functions that show the token are let in. */
  public static class WithToken implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("orderline.peer.token", FunctionsAt.TOKEN);
    }
  }

  @Override
  protected CallRecords records() {
    return new RemoteCallRecords(FunctionsAt.address(here));
  }

  @Test
  void requestWithoutTheTokenFindsNothing() {
    RestAssured.get("/call-records/demo").then().statusCode(404);
  }
}
