package io.orderline.console.account;

import io.orderline.access.TenantScope;
import io.orderline.console.oidc.SignInFailed;
import io.orderline.console.oidc.SignedIn;
import io.orderline.core.tenant.Tenant;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The account that somebody has whom the identity provider knows. Pure. */
final class ExternalAccount {
  private static final int LONGEST_NAME = 40;

  private ExternalAccount() {}

  /** Fails where it could do nothing, or would see more than the provider says. */
  static Account of(SignedIn who, Tenants tenants) {
    TenantScope shops = shops(who, tenants);
    if (who.roles().isEmpty() || shops instanceof TenantScope.Only(var only) && only.isEmpty()) {
      throw new SignInFailed("no-role", "an account without a role or a shop of ours");
    }
    return new Account(
        name(who.account()),
        display(who),
        who.roles(),
        shops,
        brands(who, shops, tenants),
        false,
        false,
        Optional.empty(),
        true);
  }

  private static TenantScope shops(SignedIn who, Tenants tenants) {
    return who.shops().contains(TenantScope.EVERY)
        ? new TenantScope.All()
        : new TenantScope.Only(
            tenants.all().stream()
                .map(Tenant::id)
                .filter(id -> who.shops().contains(id.value()))
                .collect(Collectors.<TenantId>toSet()));
  }

  /** No brands are all brands: brands that there are not must not become none. */
  private static Set<String> brands(SignedIn who, TenantScope shops, Tenants tenants) {
    Set<String> known =
        tenants.all().stream()
            .filter(shop -> shops.includes(shop.id()))
            .flatMap(shop -> shop.brands().stream())
            .map(brand -> brand.id())
            .filter(who.brands()::contains)
            .collect(Collectors.toSet());
    if (known.isEmpty() && !who.brands().isEmpty()) {
      throw new SignInFailed("no-role", "an account whose brands no shop has");
    }
    return known;
  }

  /** As accounts are called here: of a mail address, what is before the at sign. */
  private static String name(String given) {
    String name =
        given
            .toLowerCase(Locale.ROOT)
            .replaceAll("@.*", "")
            .replaceAll("[^a-z0-9._-]", "-")
            .replaceAll("^[._-]+", "");
    String cut = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    if (!PersonInput.possible(cut)) {
      throw new SignInFailed("no-name", "an account whose name cannot be one here");
    }
    return cut;
  }

  private static String display(SignedIn who) {
    String name = who.displayName().replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "").strip();
    int end =
        name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length())));
    return name.isEmpty() ? who.account() : name.substring(0, end);
  }
}
