package io.orderline.access.web;

import io.orderline.access.Credentials;
import io.orderline.access.Principal;
import io.orderline.access.PrincipalSource;
import io.orderline.access.Role;
import io.orderline.access.TenantScope;
import io.orderline.access.token.SecretToken;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Operators and API clients: {@code Authorization: Bearer <token>}. */
@Singleton
@Startup
class BearerPrincipals implements PrincipalSource {
  /** The name of the operator whose token has none. */
  static final String UNNAMED = "operator";

  private static final String SCHEME = "Bearer ";
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");
  private static final Set<String> RESERVED =
      Set.of(UNNAMED, "caller", "customer", "function", "shop");

  private final List<Known> known = new ArrayList<>();

  private record Known(SecretToken token, Principal principal) {}

  BearerPrincipals(OperatorConfig operator, OperatorsConfig operators, ApiClientsConfig clients) {
    operator.token().ifPresent(token -> known.add(unnamed(token)));
    operators.named().forEach((name, config) -> known.add(operator(name, config)));
    clients.named().forEach((name, config) -> known.add(client(name, config)));
    if (known.stream().map(Known::token).distinct().count() < known.size()) {
      throw new IllegalArgumentException("two operators or API clients have the same token");
    }
  }

  @Override
  public boolean admitsPeople() {
    return !known.isEmpty();
  }

  @Override
  public Optional<Principal> authenticate(Credentials credentials) {
    return credentials
        .header("Authorization")
        .filter(header -> header.startsWith(SCHEME))
        .flatMap(header -> owner(header.substring(SCHEME.length())));
  }

  /** Compares with every token, so that the time taken tells nothing. */
  private Optional<Principal> owner(String token) {
    List<Known> fitting = known.stream().filter(each -> each.token().matches(token)).toList();
    return fitting.stream().map(Known::principal).findFirst();
  }

  private static Known unnamed(String token) {
    Set<Role> every =
        Arrays.stream(Role.values()).filter(Role::personal).collect(Collectors.toSet());
    return new Known(
        SecretToken.of(token),
        new Principal.Operator(UNNAMED, every, new TenantScope.All(), Set.of()));
  }

  private static Known operator(String name, OperatorsConfig.NamedOperator config) {
    return new Known(
        TokenConfig.read("orderline.operators." + name, config),
        new Principal.Operator(
            checked(name),
            config.roles(),
            TenantScope.of(config.tenants()),
            config.queues().orElse(Set.of())));
  }

  private static Known client(String name, ApiClientsConfig.NamedClient config) {
    return new Known(
        TokenConfig.read("orderline.api-clients." + name, config),
        new Principal.ApiClient(checked(name), config.scopes(), TenantScope.of(config.tenants())));
  }

  private static String checked(String name) {
    if (!NAME.matcher(name).matches() || RESERVED.contains(name)) {
      throw new IllegalArgumentException(
          "'%s' is no name for an operator or API client: up to 40 letters, digits, dots or hyphens, and none of %s"
              .formatted(name, RESERVED));
    }
    return name;
  }
}
