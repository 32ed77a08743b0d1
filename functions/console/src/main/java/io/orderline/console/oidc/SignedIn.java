package io.orderline.console.oidc;

import io.orderline.access.Role;
import java.util.Set;

/**
 * Somebody whom the identity provider has signed in.
 *
 * @param source the provider, and what it knows them by for ever
 * @param account the name that the provider suggests for the account, unchecked
 * @param displayName unchecked
 * @param roles those that we know
 * @param shops ids, unchecked; {@code *} for all
 * @param brands ids, unchecked; all where empty
 */
public record SignedIn(
    String source,
    String account,
    String displayName,
    Set<Role> roles,
    Set<String> shops,
    Set<String> brands) {
  public SignedIn {
    roles = Set.copyOf(roles);
    shops = Set.copyOf(shops);
    brands = Set.copyOf(brands);
  }
}
