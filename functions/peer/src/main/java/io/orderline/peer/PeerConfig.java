package io.orderline.peer;

import io.orderline.remote.RemoteLimits;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefaults;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** How functions that run apart find and trust each other. */
@ConfigMapping(prefix = "orderline.peer")
public interface PeerConfig {

  /**
   * What functions show each other, the same for all; from the environment: {@code
   * ORDERLINE_PEER_TOKEN}. Without one, a function answers no other, as is right in one process.
   */
  Optional<String> token();

  /** Where functions are that have no address of their own in {@code at}; {@code *} is its name. */
  String address();

  /** Where single functions are, by name: {@code ORDERLINE_PEER_AT_ORDERS}. */
  Map<String, URI> at();

  /** How much a function may cost those who ask it, by name. */
  @WithDefaults
  Map<String, RemoteLimits> limits();
}
