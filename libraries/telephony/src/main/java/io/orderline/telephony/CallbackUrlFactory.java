package io.orderline.telephony;

import io.orderline.core.call.CallId;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the addresses that the answer to a webhook leads to. */
@ApplicationScoped
public class CallbackUrlFactory {
  private final TelephonyConfig config;
  private final Tenants tenants;
  private final StreamTokens tokens;

  CallbackUrlFactory(TelephonyConfig config, Tenants tenants, StreamTokens tokens) {
    this.config = config;
    this.tenants = tenants;
    this.tokens = tokens;
  }

  /** Those of a provider's webhook for a tenant. */
  public CallbackUrls of(TelephonyProvider provider, TenantId tenant, WebRequest request) {
    return CallbackUrls.of(
        config.publicUrl(), provider.name(), tenant, tenants.of(tenant).listen(), request);
  }

  /** Where a stream of the call is opened, once. */
  public String stream(CallbackUrls links, TenantId tenant, CallId call) {
    return links.stream(tokens.issue(links.provider(), tenant, call));
  }
}
