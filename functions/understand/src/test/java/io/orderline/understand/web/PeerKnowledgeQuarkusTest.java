package io.orderline.understand.web;

import io.orderline.core.knowledge.ShopKnowledge;
import io.orderline.core.knowledge.ShopKnowledgeContract;
import io.orderline.functionclient.FunctionsAt;
import io.orderline.functionclient.RemoteKnowledge;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;

/** The shops' texts as a function in another process sees them. */
@QuarkusTest
class PeerKnowledgeQuarkusTest extends ShopKnowledgeContract {
  @TestHTTPResource URI here;

  @Override
  protected ShopKnowledge knowledge() {
    return new RemoteKnowledge(FunctionsAt.address(here));
  }
}
