package io.orderline.core.message;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.tenant.TenantId;
import java.util.Map;

/**
 * A short message to a customer.
 *
 * @param key names the message: the same key is sent once
 * @param template its kind, for providers that only send texts they have approved
 * @param parameters what fills the template
 * @param text the whole text, for providers that send any
 */
public record SmsMessage(
    String key,
    TenantId tenant,
    PhoneNumber to,
    String template,
    Map<String, String> parameters,
    String text) {

  public SmsMessage {
    if (key == null || key.isBlank() || key.length() > 200) {
      throw new IllegalArgumentException("a message's key has 1 to 200 characters");
    }
    if (text == null || text.isBlank() || text.length() > 500) {
      throw new IllegalArgumentException("a message's text has 1 to 500 characters");
    }
    parameters = Map.copyOf(parameters);
  }

  @Override
  public String toString() {
    return "SmsMessage[" + template + " to " + to + "]";
  }
}
