package io.orderline.core.event;

import io.orderline.core.call.CallId;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.ticket.TicketNumber;
import java.util.Map;
import java.util.Optional;

/**
 * A short message on its way to a customer; {@code key} names it, and the same key is sent once.
 */
public sealed interface SmsEvent extends DomainEvent {

  String key();

  String template();

  Optional<TicketNumber> ticket();

  /**
   * Asks for a message.
   *
   * @param parameters what fills the template
   */
  record SmsRequested(
      String key,
      PhoneNumber phone,
      String template,
      String text,
      Map<String, String> parameters,
      Optional<TicketNumber> ticket,
      Optional<CallId> call)
      implements SmsEvent {
    public SmsRequested {
      parameters = Map.copyOf(parameters);
    }

    @Override
    public String toString() {
      return "SmsRequested[" + key + " " + template + "]";
    }
  }

  /** The provider has taken a message. */
  record SmsSent(
      String key,
      String template,
      String provider,
      Optional<TicketNumber> ticket,
      Optional<String> receipt)
      implements SmsEvent {}

  /** The provider refused a message for good. */
  record SmsFailed(
      String key, String template, String provider, String reason, Optional<TicketNumber> ticket)
      implements SmsEvent {}
}
