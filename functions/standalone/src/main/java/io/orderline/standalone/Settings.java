package io.orderline.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The configuration before Quarkus starts, read as Quarkus will read it: a system property, else
 * the environment variable of the same name in capitals.
 */
record Settings(Function<String, Optional<String>> source) {
  private static final String PORT = "quarkus.http.port";
  private static final String HOST = "quarkus.http.host";
  private static final int HIGHEST_PORT = 65535;

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

  /**
   * The directory for programs unpacked once per user: {@code ORDERLINE_CACHE}, else the usual
   * place.
   */
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

  /**
   * Where the server listens.
   *
   * @throws StartupProblem when what is set is no port
   */
  int port() {
    String port = get(PORT).orElse("8080");
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
      throw StartupProblem.misused(
          "%s: a number from 0 to %d is needed, not '%s'.".formatted(PORT, HIGHEST_PORT, port));
    }
    return Integer.parseInt(port);
  }

  /**
   * Tries the port, before minutes go into what then could not listen.
   *
   * @throws StartupProblem when another program has it
   */
  void checkPort() {
    String host = get(HOST).orElse("127.0.0.1");
    try (ServerSocket _ = new ServerSocket(port(), 1, InetAddress.getByName(host))) {
      // free: it is closed again at once
    } catch (UnknownHostException e) {
      throw StartupProblem.misused("%s: this machine has no address '%s'.".formatted(HOST, host));
    } catch (IOException e) {
      throw new StartupProblem(
          "Port %d is used by another program. Stop that one, or choose another with --port N."
              .formatted(port()),
          e);
    }
  }

  /** {@code --data DIR} where the commands need it to find this server; else nothing. */
  String dataOption() {
    Path usual = Path.of(get("orderline.home").orElse("")).resolve("data");
    return absolute(data()).equals(absolute(usual))
        ? ""
        : " --data " + quoted(absolute(data()).toString());
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static String quoted(String path) {
    return path.matches("[\\w/.,:@+-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
  }

  /** Whether only this machine reaches the server; the packaged configuration says so. */
  boolean loopback() {
    return get(HOST).map(host -> host.equals("127.0.0.1") || host.equals("localhost")).orElse(true);
  }

  /** Whether to begin with an empty database. */
  boolean fresh() {
    return get("orderline.fresh").map(Boolean::parseBoolean).orElse(false);
  }

  /** Whether each function runs as a process of its own. */
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
