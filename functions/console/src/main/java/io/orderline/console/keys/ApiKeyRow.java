package io.orderline.console.keys;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.orderline.access.Permission;
import io.orderline.access.TenantScope;
import io.orderline.access.token.Sha256;
import io.orderline.console.Installation;
import io.orderline.core.tenant.TenantId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** An {@link ApiKey} as it is kept: by the hash of what a program shows. */
@Entity
@Table(schema = "console", name = "api_key")
class ApiKeyRow {
  @EmbeddedId private Key key;
  private String id;
  private String name;
  private String scopes;
  private String shops;
  private String brands;
  private Integer perMinute;
  private Instant createdAt;
  private String createdBy;
  private Instant expiresAt;
  private Instant lastUsedAt;
  private Instant revokedAt;
  private String revokedBy;

  @Embeddable
  record Key(String tenant, String hash) {
    static Key of(String shown) {
      return new Key(Installation.ROWS.value(), Sha256.hex(shown));
    }
  }

  /** For Hibernate. */
  ApiKeyRow() {}

  ApiKeyRow(String shown, ApiKey made) {
    key = Key.of(shown);
    id = made.id();
    name = made.name();
    scopes = joined(made.scopes().stream().map(Permission::code).sorted().toList());
    shops =
        switch (made.shops()) {
          case TenantScope.All _ -> TenantScope.EVERY;
          case TenantScope.Only(var tenants) ->
              joined(tenants.stream().map(TenantId::value).sorted().toList());
        };
    brands = joined(made.brands().stream().sorted().toList());
    perMinute = made.perMinute().orElse(null);
    createdAt = made.createdAt();
    createdBy = made.createdBy();
    expiresAt = made.expiresAt();
  }

  void revoke(String by, Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
      revokedBy = by;
    }
  }

  ApiKey shown() {
    return new ApiKey(
        id,
        name,
        split(scopes).flatMap(ApiKeyRow::scope).collect(toSet()),
        TenantScope.of(split(shops).filter(ApiKeyRow::shop).collect(toSet())),
        split(brands).collect(toSet()),
        Optional.ofNullable(perMinute),
        createdAt,
        createdBy,
        expiresAt,
        Optional.ofNullable(lastUsedAt),
        Optional.ofNullable(revokedAt),
        Optional.ofNullable(revokedBy));
  }

  /** A scope that a later version knows gives nothing here. */
  private static Stream<Permission> scope(String code) {
    return ApiKey.SCOPES.stream().filter(permission -> permission.code().equals(code));
  }

  private static boolean shop(String name) {
    return name.equals(TenantScope.EVERY) || TenantId.valid(name);
  }

  private static String joined(Collection<String> texts) {
    return texts.stream().collect(joining(","));
  }

  private static Stream<String> split(String joined) {
    return joined.isEmpty() ? Stream.empty() : Arrays.stream(joined.split(","));
  }
}
