package io.orderline.console.web;

import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Whatever an address of the API names is a text that can be looked for, in a shop that there is.
 */
@Singleton
public class AddressFilter {
  /** Longer than any name, number or place of ours. */
  private static final int LONGEST = 200;

  private final Instance<Tenants> shops;

  /** Filters are made while the program is built: what it is configured with is not known then. */
  AddressFilter(Instance<Tenants> shops) {
    this.shops = shops;
  }

  /** After the access check: who may not is told nothing else. */
  @ServerRequestFilter(priority = Priorities.USER + 2)
  public void filter(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    // what an identity provider adds to it is longer, and looked at there
    if (Api.of(path) && !path.equals(Api.V1 + "/session/oidc/callback")) {
      check(request.getUriInfo().getPathParameters());
      check(request.getUriInfo().getQueryParameters());
      List<String> shop =
          request.getUriInfo().getPathParameters().getOrDefault("tenant", List.of());
      if (!ofAudit(path) && !shop.stream().allMatch(this::exists)) {
        throw Refused.notFound();
      }
    }
  }

  /** It outlives its shop: whoever closes one leaves a chain that is verified later on. */
  private static boolean ofAudit(String path) {
    return path.endsWith("/audit") || path.contains("/audit/");
  }

  private boolean exists(String shop) {
    return TenantId.valid(shop) && shops.get().find(new TenantId(shop)).isPresent();
  }

  private static void check(MultivaluedMap<String, String> values) {
    values.forEach(
        (name, given) -> given.forEach(value -> Given.text(known(name), value, 0, LONGEST)));
  }

  /** The name of a parameter may be anything, too. */
  private static String known(String name) {
    return name.matches("[A-Za-z]{1,20}") ? name : "address";
  }
}
