package io.orderline.events;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Nothing is sent or retried unless the test says so. */
public class ByHand implements QuarkusTestProfile {
  static final String OPERATOR = "for-tests-only";

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "orderline.events.poll-interval", "1h",
        "orderline.operator.token", OPERATOR,
        "orderline.retention.tenant-b.events", "1d");
  }
}
