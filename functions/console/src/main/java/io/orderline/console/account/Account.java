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
 * @param external whether an identity provider signs them in, and says what they may
 */
record Account(
    String name,
    String displayName,
    Set<Role> roles,
    TenantScope shops,
    Set<String> brands,
    boolean passwordMustChange,
    boolean disabled,
    Optional<Instant> lastSignInAt,
    boolean external) {
  Account {
    roles = Set.copyOf(roles);
    brands = Set.copyOf(brands);
  }

  /** The same under another name. */
  Account named(String other) {
    return new Account(
        other,
        displayName,
        roles,
        shops,
        brands,
        passwordMustChange,
        disabled,
        lastSignInAt,
        external);
  }

  /** Who a request of theirs comes from. */
  Principal.Operator principal() {
    return new Principal.Operator(name, roles, shops, Set.of(), brands);
  }

  boolean owner() {
    return roles.contains(Role.OWNER);
  }

  /**
   * Whether they may do everything everywhere, and nobody but us takes it away: one of these must
   * always be.
   */
  boolean ownsAll() {
    return owner()
        && !disabled
        && !external
        && shops instanceof TenantScope.All
        && brands.isEmpty();
  }

  boolean may(Permission permission) {
    return principal().may(permission);
  }
}
