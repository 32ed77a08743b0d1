package io.orderline.tickets;

import io.orderline.core.ticket.TicketDesk;
import io.orderline.functionclient.FunctionsAt;
import io.orderline.functionclient.RemoteDesk;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** The desk as a function in another process sees it. */
@QuarkusTest
class RemoteDeskQuarkusTest extends DeskQuarkusTest {
  @TestHTTPResource URI here;

  @Override
  protected TicketDesk desk() {
    return new RemoteDesk(FunctionsAt.address(here));
  }

  @Test
  void whoeverIsNoFunctionOfOursFindsNothingHere() {
    RestAssured.get("/desk/contract-shop/tickets?customer=lin&limit=1").then().statusCode(404);
  }
}
