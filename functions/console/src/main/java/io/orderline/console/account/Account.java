package io.orderline.console.account;

import io.orderline.access.Permission;
import io.orderline.access.Principal;
import io.orderline.access.Role;
import io.orderline.access.TenantScope;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A person who signs in.
 *
 * @param name what they sign in with; what an audit records
 * @param brands the only brands that they see; all where empty
 * @param passwordMustChange until then they may do nothing else
 */
record Account(
    String name,
    String displayName,
    Set<Role> roles,
    TenantScope shops,
    Set<String> brands,
    boolean passwordMustChange,
    boolean disabled,
    Optional<Instant> lastSignInAt) {
  Account {
    roles = Set.copyOf(roles);
    brands = Set.copyOf(brands);
  }

  /** Who a request of theirs comes from. */
  Principal.Operator principal() {
    return new Principal.Operator(name, roles, shops, Set.of(), brands);
  }

  boolean owner() {
    return roles.contains(Role.OWNER);
  }

  /** Whether they may do everything everywhere: one of these must always be. */
  boolean ownsAll() {
    return owner() && !disabled && shops instanceof TenantScope.All && brands.isEmpty();
  }

  boolean may(Permission permission) {
    return principal().may(permission);
  }
}
