package io.orderline.telemetry;

import io.orderline.core.message.SmsMessage;
import io.orderline.core.message.SmsSender;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Measures the sender of short messages. */
@Decorator
@Priority(1)
public abstract class MeasuredSender implements SmsSender {
  @Inject @Any @Delegate SmsSender delegate;
  @Inject StageTimer parts;

  @Override
  public CompletionStage<Outcome> send(SmsMessage message) {
    return parts.timed("message", () -> delegate.send(message));
  }
}
