package io.orderline.core.message;

import java.util.concurrent.CompletionStage;

/**
 * The need to send a short message. May be asked again for the same key after a fault, and then
 * sends at most what the provider's own deduplication lets through.
 */
public interface SmsSender {

  /** The provider's name, as configured. */
  String provider();

  /** Hands a message to the provider; fails with {@link SmsUnavailable} when it may be retried. */
  CompletionStage<Outcome> send(SmsMessage message);

  /** The provider's answer. */
  sealed interface Outcome {
    /** Accepted; the receipt is the provider's name of the message. */
    record Sent(String receipt) implements Outcome {}

    /** Refused for good: trying again would not help. */
    record Refused(String reason) implements Outcome {}
  }
}
