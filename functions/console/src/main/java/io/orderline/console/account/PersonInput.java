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

  /** A new account. */
  Account invited(Tenants tenants) {
    if (name == null || !NAME.matcher(name).matches() || RESERVED.contains(name)) {
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
            Optional.empty());
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
        Optional.empty());
  }

  /** An account after the change. */
  Account changed(Account before, Tenants tenants) {
    TenantScope scope = scope(before, tenants);
    return new Account(
        before.name(),
        displayName == null ? before.displayName() : Given.text("displayName", displayName, 1, 40),
        roles == null ? before.roles() : readRoles(),
        scope,
        brands(before, scope, tenants),
        before.passwordMustChange(),
        disabled == null ? before.disabled() : disabled,
        before.lastSignInAt());
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
}
