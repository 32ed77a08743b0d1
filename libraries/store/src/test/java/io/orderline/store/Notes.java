package io.orderline.store;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Configures a schema for tests as a function configures its own. */
public class Notes implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.ofEntries(
        Map.entry("quarkus.datasource.notes.db-kind", "postgresql"),
        Map.entry("quarkus.datasource.notes.reactive", "false"),
        Map.entry("quarkus.datasource.notes.health-exclude", "true"),
        Map.entry("quarkus.datasource.notes.jdbc.url", "${orderline.store.jdbc-url}"),
        Map.entry("quarkus.datasource.notes.username", "${orderline.store.owner}"),
        Map.entry("quarkus.datasource.notes.password", "${orderline.store.owner-password}"),
        Map.entry("quarkus.flyway.notes.schemas", "notes"),
        Map.entry("quarkus.flyway.notes.locations", "db/store,db/notes"),
        Map.entry("quarkus.flyway.notes.migrate-at-start", "${orderline.store.migrate}"),
        Map.entry("quarkus.flyway.notes.placeholders.user", "${orderline.store.user}"),
        Map.entry("quarkus.flyway.notes.placeholders.password", "${orderline.store.password}"),
        Map.entry("quarkus.flyway.notes.placeholders.roles", "${orderline.store.roles}"));
  }
}
