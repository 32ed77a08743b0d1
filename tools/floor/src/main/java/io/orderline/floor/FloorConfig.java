package io.orderline.floor;

import io.smallrye.config.ConfigMapping;

/** The account whose webhooks the floor answers. */
@ConfigMapping(prefix = "orderline.floor")
public interface FloorConfig {

  /** The token that signs webhooks, as Twilio's does. */
  String token();
}
