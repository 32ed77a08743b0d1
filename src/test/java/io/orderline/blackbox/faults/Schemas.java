package io.orderline.blackbox.faults;

import io.orderline.blackbox.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/**
 * Makes the tables of the functions, as the functions themselves do.
 *
 * @param home the product's directory
 */
public record Schemas(Path home) {
  /** A function's schema. */
  static final List<String> ALL =
      List.of("call", "console", "events", "handoff", "notify", "orders", "settings", "tickets");

  /** The password of every role that is made. */
  public static final String PASSWORD = "only-for-tests";

  /** All of them, with a role for each of these functions. */
  public void migrate(Database database, List<String> functions) {
    String roles =
        functions.stream().map(name -> name + "=" + PASSWORD).collect(Collectors.joining(" "));
    ALL.forEach(schema -> migrate(database, schema, "latest", roles));
  }

  /** One, as it was at a version. */
  void migrate(Database database, String schema, String version) {
    migrate(database, schema, version, "none");
  }

  private void migrate(Database database, String schema, String version, String roles) {
    Flyway.configure()
        .dataSource("jdbc:" + database.url(), database.owner(), database.password())
        .schemas(schema)
        .locations("filesystem:" + migrations("store"), "filesystem:" + migrations(schema))
        .placeholders(
            Map.of("user", "orderline_app", "password", database.password(), "roles", roles))
        .target(version)
        .load()
        .migrate();
  }

  /** A schema's migrations lie in the module of its name, which is a function or a library. */
  private Path migrations(String schema) {
    return Stream.of("functions/", "libraries/")
        .map(room -> home.resolve(room + schema + "/src/main/resources/db/" + schema))
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no module has migrations of " + schema));
  }
}
