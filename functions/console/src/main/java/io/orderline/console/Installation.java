package io.orderline.console;

import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** What belongs to no shop but to the installation: accounts, sessions, who signed in. */
@Singleton
@Startup
public class Installation {
  /** The tenant of its rows. */
  public static final TenantId ROWS = new TenantId("0-installation");

  Installation(Tenants tenants) {
    if (tenants.find(ROWS).isPresent()) {
      throw new IllegalStateException("no shop can be called " + ROWS);
    }
  }
}
