package io.orderline.access.web;

import io.orderline.access.Principal;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The principal of the request. */
@RequestScoped
public class CurrentPrincipal {
  private Principal principal;

  void set(Principal principal) {
    this.principal = principal;
  }

  /** The principal that the filter let through; empty on a public endpoint. */
  public Optional<Principal> found() {
    return Optional.ofNullable(principal);
  }

  /** The principal that the filter let through; a public endpoint has none. */
  public Principal get() {
    if (principal == null) {
      throw new IllegalStateException("a public endpoint has no principal");
    }
    return principal;
  }
}
