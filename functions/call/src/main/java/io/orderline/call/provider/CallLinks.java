package io.orderline.call.provider;

import io.orderline.call.CallConfig;
import io.orderline.call.Tenants;
import io.orderline.call.stream.StreamTokens;
import io.orderline.core.call.CallId;
import io.orderline.core.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the addresses that the answer to a webhook leads to. */
@ApplicationScoped
public class CallLinks {
  private final CallConfig config;
  private final Tenants tenants;
  private final StreamTokens tokens;

  CallLinks(CallConfig config, Tenants tenants, StreamTokens tokens) {
    this.config = config;
    this.tenants = tenants;
    this.tokens = tokens;
  }

  /** Those of a provider's webhook for a tenant. */
  public Links of(TelephonyProvider provider, TenantId tenant, WebRequest request) {
    return Links.of(config.publicUrl(), provider.name(), tenant, tenants.listen(tenant), request);
  }

  /** Where a stream of the call is opened, once. */
  public String stream(Links links, TenantId tenant, CallId call) {
    return links.stream(tokens.issue(tenant, call));
  }
}
