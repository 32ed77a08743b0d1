package io.orderline.peer;

import io.orderline.measure.trace.Traces;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Functions that all are at one address, as a test of one of them wants it. */
public final class PeersAt {
  /** What they show. */
  public static final String TOKEN = "for-tests-only";

  private PeersAt() {}

  /** Those at this address, who show the token. */
  public static Peers address(URI address) {
    Map<String, String> settings = new HashMap<>();
    settings.put("orderline.peer.address", address.toString());
    settings.put("orderline.peer.token", TOKEN);
    // what is right is tested, not how fast: the machine may be busy
    for (String function :
        List.of("orders", "tickets", "understand", "transcribe", "live", "speak")) {
      settings.put("orderline.peer.limits." + function + ".timeout", "15s");
    }
    return of(settings);
  }

  /** Those of this configuration. */
  static Peers of(Map<String, String> properties) {
    return of(properties, Traces.none());
  }

  static Peers of(Map<String, String> properties, Traces traces) {
    return new Peers(
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(PeerConfig.class)
            .withSources(new PropertiesConfigSource(properties, "test", 100))
            .build()
            .getConfigMapping(PeerConfig.class),
        traces);
  }
}
