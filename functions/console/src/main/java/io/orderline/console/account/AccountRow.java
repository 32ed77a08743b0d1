package io.orderline.console.account;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.orderline.access.Role;
import io.orderline.access.TenantScope;
import io.orderline.console.Installation;
import io.orderline.core.tenant.TenantId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** An {@link Account} as it is kept, with its password's hash. */
@Entity
@Table(schema = "console", name = "account")
class AccountRow {
  @EmbeddedId private Key key;
  private String displayName;
  private String roles;
  private String shops;
  private String brands;
  private String password;
  private boolean passwordMustChange;
  private boolean disabled;
  private Instant lastSignInAt;
  private Instant createdAt;
  private String source;
  @Version private int version;

  @Embeddable
  record Key(String tenant, String name) {
    static Key of(String name) {
      return new Key(Installation.ROWS.value(), name);
    }
  }

  /** For Hibernate. */
  AccountRow() {}

  AccountRow(Account account, String password, Instant now) {
    key = Key.of(account.name());
    createdAt = now;
    set(account);
    set(password, true);
  }

  final void set(Account account) {
    displayName = account.displayName();
    roles = joined(account.roles().stream().map(Role::code).sorted().toList());
    shops =
        switch (account.shops()) {
          case TenantScope.All _ -> TenantScope.EVERY;
          case TenantScope.Only(var tenants) ->
              joined(tenants.stream().map(TenantId::value).sorted().toList());
        };
    brands = joined(account.brands().stream().sorted().toList());
    disabled = account.disabled();
  }

  final void set(String hash, boolean mustChange) {
    password = hash;
    passwordMustChange = mustChange;
  }

  /** An identity provider signs them in, who knows them by this. */
  void from(String provider) {
    source = provider;
    passwordMustChange = false;
  }

  void signedIn(Instant now) {
    lastSignInAt = now;
  }

  String password() {
    return password;
  }

  Account account() {
    return new Account(
        key.name(),
        displayName,
        split(roles).flatMap(AccountRow::role).collect(toSet()),
        TenantScope.of(split(shops).filter(AccountRow::shop).collect(toSet())),
        split(brands).collect(toSet()),
        passwordMustChange,
        disabled,
        Optional.ofNullable(lastSignInAt),
        source != null);
  }

  /** A role that a later version knows gives nothing here. */
  private static Stream<Role> role(String code) {
    return Arrays.stream(Role.values()).filter(role -> role.personal() && role.code().equals(code));
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
