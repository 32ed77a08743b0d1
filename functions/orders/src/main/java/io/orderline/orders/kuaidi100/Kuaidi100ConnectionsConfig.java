package io.orderline.orders.kuaidi100;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/** The shops whose parcels are traced at Kuaidi100. */
@ConfigMapping(prefix = "orderline.orders.connectors")
public interface Kuaidi100ConnectionsConfig {

  /** One entry a tenant. */
  @WithParentName
  Map<String, Connection> all();

  /** A tenant's systems of this kind. */
  interface Connection {
    /** Parcels on their way are traced at Kuaidi100. */
    Optional<Kuaidi100Config> kuaidi100();
  }
}
