package io.orderline.tenant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** Voices of the shops under their older key: {@code orderline.speak.shops.<tenant>.voice}. */
@ConfigMapping(prefix = "orderline.speak.shops")
public interface VoicesConfig {

  /** By tenant. */
  @WithParentName
  Map<String, Shop> all();

  /** A shop's voice. */
  interface Shop {
    String voice();
  }
}
