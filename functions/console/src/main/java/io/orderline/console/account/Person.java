package io.orderline.console.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderline.access.Role;
import io.orderline.access.TenantScope;
import io.orderline.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An account as those see it who manage people. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Person(
    String name,
    String displayName,
    List<String> roles,
    List<String> shops,
    boolean everyShop,
    List<String> brands,
    boolean disabled,
    boolean passwordMustChange,
    Optional<Instant> lastSignInAt,
    boolean external) {

  static Person of(Account account) {
    return new Person(
        account.name(),
        account.displayName(),
        account.roles().stream().map(Role::code).sorted().toList(),
        account.shops() instanceof TenantScope.Only(var shops)
            ? shops.stream().map(TenantId::value).sorted().toList()
            : List.of(),
        account.shops() instanceof TenantScope.All,
        account.brands().stream().sorted().toList(),
        account.disabled(),
        account.passwordMustChange(),
        account.lastSignInAt(),
        account.external());
  }

  /** An account with the password that it signs in with once. */
  public record Invited(Person person, String password) {
    @Override
    public String toString() {
      return "Invited[" + person.name() + "]";
    }
  }
}
