package io.orderline.functionclient;

import io.orderline.core.clock.TestPatience;
import io.orderline.telemetry.trace.Traces;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Functions that all are at one address, as a test of one of them wants it. */
public final class FunctionsAt {
  /** What they show. */
  public static final String TOKEN = "for-tests-only";

  private FunctionsAt() {}

  /** Those at this address, who show the token. */
  public static FunctionClients address(URI address) {
    Map<String, String> settings = new HashMap<>();
    settings.put("orderline.peer.address", address.toString());
    settings.put("orderline.peer.token", TOKEN);
    // what is right is tested, not how fast: the machine may be busy
    for (String function :
        List.of(
            "call",
            "orders",
            "tickets",
            "handoff",
            "histories",
            "understand",
            "transcribe",
            "live",
            "speak",
            "console")) {
      settings.put(
          "orderline.peer.limits." + function + ".timeout", TestPatience.LONGEST.toString());
    }
    return of(settings);
  }

  /** Those of this configuration. */
  static FunctionClients of(Map<String, String> properties) {
    return of(properties, Traces.none());
  }

  static FunctionClients of(Map<String, String> properties, Traces traces) {
    return new FunctionClients(
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(FunctionClientConfig.class)
            .withSources(new PropertiesConfigSource(properties, "test", 100))
            .build()
            .getConfigMapping(FunctionClientConfig.class),
        traces,
        Clock.systemUTC());
  }
}
