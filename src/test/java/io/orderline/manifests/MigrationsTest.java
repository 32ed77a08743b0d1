package io.orderline.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * While a version is rolled out, processes of the one before use the same tables. So a migration
 * only adds; what nobody uses any more is taken away by the version after, with a line that says
 * so: {@code -- unused since V3}.
 */
class MigrationsTest {
  private static final Pattern SAID = Pattern.compile("-- unused since V\\d+");

  /** What the version before would stumble over. */
  private static final List<Pattern> BREAKING =
      Stream.of(
              "\\bdrop\\s+(table|column|function|view|schema|type|sequence)\\b",
              "\\brename\\b",
              "\\balter\\s+(column\\s+)?\\w+\\s+(set\\s+data\\s+)?type\\b",
              "\\bset\\s+not\\s+null\\b",
              "\\badd\\s+(column\\s+)?(?!constraint)\\w+\\s+[^,;]*not\\s+null(?![^,;]*default)")
          .map(Pattern::compile)
          .toList();

  @Test
  void theVersionBeforeCanStillWorkWithTheTables() {
    List<Path> later = laterMigrations();

    assertThat(later).hasSizeGreaterThan(5);
    assertThat(later)
        .allSatisfy(
            file -> {
              String sql = Repository.read(file);
              String statements = sql.replaceAll("--[^\n]*", "").toLowerCase(Locale.ROOT);
              if (!SAID.matcher(sql).find()) {
                assertThat(BREAKING)
                    .as(file + " breaks the version before")
                    .noneMatch(breaking -> breaking.matcher(statements).find());
              }
            });
  }

  @Test
  void aMigrationThatBreaksIsFound() {
    assertThat(
            Stream.of(
                "drop function forget(timestamptz);",
                "alter table call rename column state to phase;",
                "alter table call alter column turns type bigint;",
                "alter table call alter column caller set not null;",
                "alter table call add column language text not null;"))
        .allMatch(sql -> BREAKING.stream().anyMatch(breaking -> breaking.matcher(sql).find()));
    assertThat("alter table call add column language text not null default 'zh';")
        .matches(sql -> BREAKING.stream().noneMatch(breaking -> breaking.matcher(sql).find()));
  }

  /** All but the first of each schema, which nothing was there before. */
  private static List<Path> laterMigrations() {
    return Repository.modules().stream()
        .flatMap(
            module ->
                Repository.files(
                    Repository.module(module).resolve("src/main/resources/db"),
                    file -> file.getFileName().toString().matches("V(?!1__).*\\.sql"))
                    .stream())
        .toList();
  }
}
