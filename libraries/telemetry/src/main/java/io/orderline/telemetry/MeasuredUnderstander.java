package io.orderline.telemetry;

import io.orderline.core.understanding.Understander;
import io.orderline.core.understanding.Understanding;
import io.orderline.core.understanding.Utterance;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Measures understanding. */
@Decorator
@Priority(1)
public class MeasuredUnderstander implements Understander {
  @Inject @Any @Delegate Understander delegate;
  @Inject StageTimer parts;

  @Override
  public CompletionStage<Understanding> understand(Utterance utterance) {
    return parts.timed("understand", () -> delegate.understand(utterance));
  }
}
