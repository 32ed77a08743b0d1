package io.orderline.console.web;

import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Whatever an address of the API names is a text that can be looked for, and a shop is there. */
@Singleton
public class AddressFilter {
  /** Longer than any name, number or place of ours. */
  private static final int LONGEST = 200;

  private final Instance<Tenants> tenants;

  /** Filters are made before there is a configuration. */
  AddressFilter(Instance<Tenants> tenants) {
    this.tenants = tenants;
  }

  /** After the access check: who may not is told nothing else. */
  @ServerRequestFilter(priority = Priorities.USER + 1)
  public void filter(ContainerRequestContext request) {
    if (Api.of(request.getUriInfo().getPath())) {
      check(request.getUriInfo().getPathParameters());
      check(request.getUriInfo().getQueryParameters());
      shop(request.getUriInfo().getPathParameters().getFirst("tenant"));
    }
  }

  private static void check(MultivaluedMap<String, String> values) {
    values.forEach(
        (name, given) -> given.forEach(value -> Given.text(known(name), value, 0, LONGEST)));
  }

  /** Who reaches every shop reaches those that there are. */
  private void shop(String name) {
    if (name != null
        && (!TenantId.valid(name) || tenants.get().find(new TenantId(name)).isEmpty())) {
      throw Refused.notFound();
    }
  }

  /** The name of a parameter may be anything, too. */
  private static String known(String name) {
    return name.matches("[A-Za-z]{1,20}") ? name : "address";
  }
}
