package io.orderline.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the migration Job's container does: the packaged application, with that Job's switch. */
class MigrationIT {
  private static final int SECONDS = 120;

  @TempDir Path data;

  @Test
  void migratesEverySchemaAndEnds() throws Exception {
    String log = run(0, Map.of("ORDERLINE_DATA", data.toString()));
    assertThat(log).contains("Creating schema \"call\"", "Creating schema \"orders\"");
  }

  @Test
  void failsWithoutADatabaseSoThatTheJobIsTriedAgain() throws Exception {
    run(
        1,
        Map.of(
            "ORDERLINE_DATA", data.toString(),
            "ORDERLINE_STORE_URL", "postgresql://127.0.0.1:1/orderline",
            "ORDERLINE_SECRETS_WEAK", "true",
            "ORDERLINE_STORE_PASSWORD", "none",
            "ORDERLINE_STORE_OWNER_PASSWORD", "none"));
  }

  private String run(int status, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path log = data.resolve("log");
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dquarkus.log.category.\"org.flywaydb\".level=INFO",
                    "-jar",
                    Repository.path("functions/standalone/target/quarkus-app/quarkus-run.jar")
                        .toString()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("QUARKUS_INIT_AND_EXIT", "true");
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(log)).isEqualTo(status);
      return Files.readString(log);
    } finally {
      process.destroyForcibly();
    }
  }
}
