package io.orderline.console.oidc;

import io.orderline.access.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads who somebody is out of the claims of a verified token. Pure. */
final class Claims {
  private static final String PREFIX = "orderline-";

  private final Map<String, Object> values;
  private final OidcConfig.Claims names;

  Claims(Map<String, Object> values, OidcConfig.Claims names) {
    this.values = values;
    this.names = names;
  }

  /**
   * The person.
   *
   * @param issuer where they signed in
   * @param subject what the provider knows them by, for ever
   */
  SignedIn person(String issuer, String subject) {
    String account = text(names.account()).orElse("");
    return new SignedIn(
        issuer + " " + subject,
        account,
        text(names.display()).filter(name -> !name.isBlank()).orElse(account),
        roles(),
        texts(names.shops()),
        texts(names.brands()));
  }

  /** A role that nobody here knows gives nothing. */
  private Set<Role> roles() {
    Set<String> given =
        texts(names.roles()).stream()
            .map(role -> role.startsWith(PREFIX) ? role.substring(PREFIX.length()) : role)
            .collect(Collectors.toSet());
    return Arrays.stream(Role.values())
        .filter(role -> role.personal() && given.contains(role.code()))
        .collect(Collectors.toSet());
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(value(name))
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  /** A list of texts, or one text with spaces or commas between. */
  private Set<String> texts(String name) {
    Stream<String> all =
        switch (value(name)) {
          case Collection<?> several ->
              several.stream().filter(String.class::isInstance).map(String.class::cast);
          case String one -> Arrays.stream(one.split("[ ,]+"));
          case null, default -> Stream.empty();
        };
    return all.filter(text -> !text.isBlank()).limit(500).collect(Collectors.toSet());
  }

  /** A claim whose own name has dots comes before one inside of another. */
  private Object value(String name) {
    if (values.containsKey(name)) {
      return values.get(name);
    }
    Object at = values;
    for (String part : List.of(name.split("\\."))) {
      at = at instanceof Map<?, ?> inside ? inside.get(part) : null;
    }
    return at;
  }
}
