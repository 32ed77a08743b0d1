package io.orderline.understand.web;

import io.orderline.core.knowledge.ShopKnowledge;
import io.orderline.core.knowledge.ShopKnowledgeContract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** The shops' texts in the process itself. */
@QuarkusTest
class KnowledgeQuarkusTest extends ShopKnowledgeContract {
  @Inject ShopKnowledge knowledge;

  @Override
  protected ShopKnowledge knowledge() {
    return knowledge;
  }
}
