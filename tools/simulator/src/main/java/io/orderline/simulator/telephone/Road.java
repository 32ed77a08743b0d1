package io.orderline.simulator.telephone;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.Map;

/** The way that a webhook takes from the provider to the server. A test may make it a rough one. */
@FunctionalInterface
public interface Road {

  /**
   * Carries a webhook there and its answer back.
   *
   * @param form what the request carries
   */
  Webhooks.Reply carry(HttpRequest request, Map<String, String> form) throws IOException;
}
