package io.orderline.peer;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.util.Map;

/** Functions that all are at one address, as a test of one of them wants it. */
public final class PeersAt {
  /** What they show. */
  public static final String TOKEN = "for-tests-only";

  private PeersAt() {}

  /** Those at this address, who show the token. */
  public static Peers address(URI address) {
    return of(Map.of("orderline.peer.address", address.toString(), "orderline.peer.token", TOKEN));
  }

  /** Those of this configuration. */
  static Peers of(Map<String, String> properties) {
    return new Peers(
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(PeerConfig.class)
            .withSources(new PropertiesConfigSource(properties, "test", 100))
            .build()
            .getConfigMapping(PeerConfig.class));
  }
}
