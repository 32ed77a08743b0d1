package io.orderline.standalone;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was configured before Quarkus starts, read as Quarkus will read it: a system property, else
 * the environment variable of the same name in capitals.
 */
record Settings(Function<String, Optional<String>> source) {

  static Settings of(Map<?, ?> properties, Map<String, String> environment) {
    return new Settings(
        name ->
            Optional.ofNullable((String) properties.get(name))
                .or(() -> Optional.ofNullable(environment.get(variable(name))))
                .filter(value -> !value.isBlank()));
  }

  Optional<String> get(String name) {
    return source.apply(name);
  }

  boolean ownDatabase() {
    return get("orderline.store.url").isEmpty();
  }

  /** Whether an account of the shop's with any telephony provider is configured. */
  boolean ownAccount() {
    return DemoLine.SECRETS.stream().anyMatch(secret -> get(secret).isPresent());
  }

  /** {@code --data}, {@code ORDERLINE_DATA}, else {@code data} below the working directory. */
  Path data() {
    return Path.of(get("orderline.data").orElse("data"));
  }

  /** Where programs are unpacked once per user: {@code ORDERLINE_CACHE}, else the usual place. */
  Path cache() {
    return get("orderline.cache")
        .map(Path::of)
        .orElseGet(
            () ->
                get("xdg.cache.home")
                    .map(Path::of)
                    .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                    .resolve("orderline"));
  }

  int port() {
    return get("quarkus.http.port").map(Integer::parseInt).orElse(8080);
  }

  /** Whether only this machine reaches the server; the packaged configuration says so. */
  boolean loopback() {
    return get("quarkus.http.host")
        .map(host -> host.equals("127.0.0.1") || host.equals("localhost"))
        .orElse(true);
  }

  /** Whether to begin with an empty database. */
  boolean fresh() {
    return get("orderline.fresh").map(Boolean::parseBoolean).orElse(false);
  }

  /** Whether each function shall be a process of its own. */
  boolean split() {
    return get("orderline.split").map(Boolean::parseBoolean).orElse(false);
  }

  /** Whether to migrate the database and stop, as the Job in {@code k8s/migrate} does. */
  boolean migrateOnly() {
    return get("quarkus.init-and-exit").map(Boolean::parseBoolean).orElse(false);
  }

  private static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}
