package io.orderline.orders.crm;

import io.orderline.http.HttpLimits;
import java.net.URI;
import java.util.Optional;

/** A shop's CRM. */
public interface CrmConfig {

  /** The address that the contract's paths are appended to. */
  URI url();

  /** Sent as a bearer token; set it from the environment. */
  Optional<String> token();

  /** Limits on requests to the CRM. */
  HttpLimits limits();
}
