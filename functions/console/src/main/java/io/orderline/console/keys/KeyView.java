package io.orderline.console.keys;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderline.access.Permission;
import io.orderline.access.TenantScope;
import io.orderline.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A key as those see it who manage keys; never what a program shows. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record KeyView(
    String id,
    String name,
    List<String> scopes,
    List<String> shops,
    boolean everyShop,
    List<String> brands,
    Optional<Integer> perMinute,
    Instant createdAt,
    String createdBy,
    Instant expiresAt,
    Optional<Instant> lastUsedAt,
    Optional<Instant> revokedAt,
    Optional<String> revokedBy) {

  static KeyView of(ApiKey key) {
    return new KeyView(
        key.id(),
        key.name(),
        key.scopes().stream().map(Permission::code).sorted().toList(),
        key.shops() instanceof TenantScope.Only(var shops)
            ? shops.stream().map(TenantId::value).sorted().toList()
            : List.of(),
        key.shops() instanceof TenantScope.All,
        key.brands().stream().sorted().toList(),
        key.perMinute(),
        key.createdAt(),
        key.createdBy(),
        key.expiresAt(),
        key.lastUsedAt(),
        key.revokedAt(),
        key.revokedBy());
  }

  /** A new key with what the program shows, this once. */
  public record Made(KeyView key, String secret) {
    @Override
    public String toString() {
      return "Made[" + key.name() + "]";
    }
  }
}
