package io.orderline.functionclient;

import io.orderline.http.HttpLimits;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefaults;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Settings by which functions that run apart find and trust each other. */
@ConfigMapping(prefix = "orderline.peer")
public interface FunctionClientConfig {

  /**
   * What functions show each other, the same for all; from the environment: {@code
   * ORDERLINE_PEER_TOKEN}. Without one, a function answers no other, as is right in one process.
   */
  Optional<String> token();

  /** The address of functions that have none in {@code at}; {@code *} stands for the name. */
  String address();

  /** Addresses of single functions, by name: {@code ORDERLINE_PEER_AT_ORDERS}. */
  Map<String, URI> at();

  /** Limits on requests to a function, by name. */
  @WithDefaults
  Map<String, HttpLimits> limits();
}
