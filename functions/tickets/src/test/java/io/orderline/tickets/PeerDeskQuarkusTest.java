package io.orderline.tickets;

import io.orderline.core.ticket.TicketDesk;
import io.orderline.peer.PeerDesk;
import io.orderline.peer.PeersAt;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** The desk as a function in another process sees it. */
@QuarkusTest
class PeerDeskQuarkusTest extends DeskQuarkusTest {
  @TestHTTPResource URI here;

  @Override
  protected TicketDesk desk() {
    return new PeerDesk(PeersAt.address(here));
  }

  @Test
  void whoeverIsNoFunctionOfOursFindsNothingHere() {
    RestAssured.get("/desk/contract-shop/tickets?customer=lin&limit=1").then().statusCode(404);
  }
}
