package io.orderline.understand.web;

import io.orderline.core.understanding.Understander;
import io.orderline.core.understanding.UnderstanderContract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** Understanding in the process itself. */
@QuarkusTest
class UnderstanderQuarkusTest extends UnderstanderContract {
  @Inject Understander understander;

  @Override
  protected Understander understander() {
    return understander;
  }
}
