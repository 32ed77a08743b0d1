package io.orderline.console.webhooks;

import java.net.URI;
import java.util.Map;

/**
 * A request as it is sent.
 *
 * @param headers besides {@code Content-Type}, which is JSON
 */
record Letter(URI address, Map<String, String> headers, String body) {

  /** Without what is secret. */
  @Override
  public String toString() {
    return "Letter";
  }
}
