package io.orderline.console.account;

import java.util.Map;
import java.util.TreeMap;

/** What an account is allowed, as an audit tells it. */
final class Granted {
  private Granted() {}

  static Map<String, String> of(Account account) {
    Person shown = Person.of(account);
    return Map.of(
        "displayName", shown.displayName(),
        "roles", String.join(",", shown.roles()),
        "shops", shown.everyShop() ? "*" : String.join(",", shown.shops()),
        "brands", String.join(",", shown.brands()),
        "disabled", String.valueOf(shown.disabled()));
  }

  /** What a change has changed, as {@code before → after}. */
  static Map<String, String> changes(Account before, Account after) {
    Map<String, String> changed = new TreeMap<>();
    Map<String, String> then = of(before);
    of(after)
        .forEach(
            (name, value) -> {
              if (!value.equals(then.get(name))) {
                changed.put(name, then.get(name) + " → " + value);
              }
            });
    return changed;
  }
}
