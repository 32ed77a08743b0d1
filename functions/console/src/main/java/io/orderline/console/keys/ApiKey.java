package io.orderline.console.keys;

import io.orderline.access.Permission;
import io.orderline.access.Principal;
import io.orderline.access.Role;
import io.orderline.access.TenantScope;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a program may do that shows this key.
 *
 * @param id names it in addresses; no secret
 * @param name by which people know it
 * @param brands the only brands that it sees; all where empty
 * @param perMinute how many requests it may make in a minute; as usual where empty
 */
record ApiKey(
    String id,
    String name,
    Set<Permission> scopes,
    TenantScope shops,
    Set<String> brands,
    Optional<Integer> perMinute,
    Instant createdAt,
    String createdBy,
    Instant expiresAt,
    Optional<Instant> lastUsedAt,
    Optional<Instant> revokedAt,
    Optional<String> revokedBy) {

  /** What a key can be for: what programs can have, and something under {@code /api/v1} needs. */
  static final List<Permission> SCOPES =
      Arrays.stream(Permission.values())
          .filter(permission -> permission.heldBy(Role.API_CLIENT))
          .filter(permission -> !elsewhere().contains(permission))
          .sorted(Comparator.naturalOrder())
          .toList();

  /** What is before the secret in the text that a program shows; scanners of secrets know it. */
  static final String PREFIX = "olk_";

  /** What an audit puts before the name: no account and no configured client has it. */
  private static final String KIND = "key:";

  ApiKey {
    scopes = Set.copyOf(scopes);
    brands = Set.copyOf(brands);
  }

  private static Set<Permission> elsewhere() {
    return Set.of(Permission.FLOWS_READ, Permission.MESSAGES_READ, Permission.EVENTS_READ);
  }

  boolean good(Instant now) {
    return revokedAt.isEmpty() && now.isBefore(expiresAt);
  }

  /** Who a request with it comes from. */
  Principal.ApiClient principal() {
    return new Principal.ApiClient(who(), scopes, shops, brands);
  }

  /** As an audit names it. */
  String who() {
    return KIND + name;
  }
}
