package io.orderline.orders.crm;

import io.orderline.remote.RemoteLimits;
import java.net.URI;
import java.util.Optional;

/** A shop's CRM. */
public interface CrmConfig {

  /** The address that the contract's paths are appended to. */
  URI url();

  /** Sent as a bearer token; set it from the environment. */
  Optional<String> token();

  /** How much the CRM may cost us. */
  RemoteLimits limits();
}
