package io.orderline.console.account;

import io.orderline.access.Role;
import io.orderline.access.TenantScope;
import io.orderline.console.web.Given;
import io.orderline.console.web.Refused;
import io.orderline.core.tenant.Tenants;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is asked of an account. What is null stays as it is, or is as little as possible where the
 * account is new.
 */
public record PersonInput(
    String name,
    String displayName,
    List<String> roles,
    List<String> shops,
    Boolean everyShop,
    List<String> brands,
    Boolean disabled) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

  /** Names that an audit trail has for others. */
  private static final Set<String> RESERVED =
      Set.of("operator", "caller", "customer", "function", "shop", "nobody", "api-client");

  /** Whether an account can be called so. */
  static boolean possible(String name) {
    return NAME.matcher(name).matches() && !RESERVED.contains(name);
  }

  /** A new account. */
  Account invited(Tenants tenants) {
    if (name == null || !possible(name)) {
      throw Refused.invalid(
          "name", "A name has 2 to 40 small letters, digits, dots or hyphens, such as li.wei.");
    }
    if (roles == null) {
      throw Refused.invalid("roles", "An account has at least one role.");
    }
    var nobody =
        new Account(
            name,
            "",
            Set.of(),
            new TenantScope.Only(Set.of()),
            Set.of(),
            true,
            false,
            Optional.empty(),
            false);
    Account account = changed(nobody, tenants);
    if (account.shops() instanceof TenantScope.Only(var only) && only.isEmpty()) {
      throw Refused.invalid("shops", "Name at least one shop, or every shop.");
    }
    return new Account(
        account.name(),
        Given.text("displayName", displayName, 1, 40),
        account.roles(),
        account.shops(),
        account.brands(),
        true,
        false,
        Optional.empty(),
        false);
  }

  /** An account after the change. */
  Account changed(Account before, Tenants tenants) {
    if (before.external()
        && (displayName != null
            || roles != null
            || shops != null
            || everyShop != null
            || brands != null)) {
      throw external();
    }
    TenantScope scope = scope(before, tenants);
    return new Account(
        before.name(),
        displayName == null ? before.displayName() : Given.text("displayName", displayName, 1, 40),
        roles == null ? before.roles() : readRoles(),
        scope,
        brands(before, scope, tenants),
        before.passwordMustChange(),
        disabled == null ? before.disabled() : disabled,
        before.lastSignInAt(),
        before.external());
  }

  private Set<Role> readRoles() {
    Set<Role> read = new HashSet<>();
    for (String role : roles) {
      read.add(
          Set.of(Role.values()).stream()
              .filter(known -> known.personal() && known.code().equals(role))
              .findFirst()
              .orElseThrow(() -> Refused.invalid("roles", "There is no such role for people.")));
    }
    if (read.isEmpty()) {
      throw Refused.invalid("roles", "An account has at least one role.");
    }
    return read;
  }

  private TenantScope scope(Account before, Tenants tenants) {
    if (Boolean.TRUE.equals(everyShop)) {
      return new TenantScope.All();
    }
    if (shops != null) {
      return Reach.shops(shops, tenants);
    }
    if (Boolean.FALSE.equals(everyShop) && before.shops() instanceof TenantScope.All) {
      throw Refused.invalid("shops", "Name the shops, in place of every shop.");
    }
    return before.shops();
  }

  /** A brand that a shop has no more stays as long as neither brands nor shops are changed. */
  private Set<String> brands(Account before, TenantScope scope, Tenants tenants) {
    if (brands == null && scope.equals(before.shops())) {
      return before.brands();
    }
    return Reach.brands(brands == null ? before.brands() : brands, scope, tenants);
  }

  /** What the identity provider says, it would say again. */
  static Refused external() {
    return Refused.conflict(
        "set-by-provider",
        "The identity provider says who this is and what they may: change it there. Here they can"
            + " be disabled.");
  }
}
