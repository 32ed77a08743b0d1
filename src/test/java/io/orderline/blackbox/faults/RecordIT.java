package io.orderline.blackbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.blackbox.PostgresApart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Writes down what a version keeps of calls in all states, for {@link VersionBeforeIT} of the
 * versions after it. Run it with {@code ./orderline test --record} before a release.
 */
@Tag("upgrade")
class RecordIT {
  private static final Duration SETTLED_WITHIN = Duration.ofSeconds(60);

  @Test
  void whatAVersionKeepsIsWrittenDown() throws Exception {
    try (PostgresApart postgres = PostgresApart.start();
        RestShop unused = new RestShop(0);
        Version version = Version.before(postgres);
        var calls = new HeldCalls(postgres.database())) {
      version.server().start();
      calls.fillShop(Wish.values().length + HeldCalls.all());
      calls.road().serve(version.server().url());
      for (int i = 0; i < Wish.values().length; i++) {
        calls.next().finish();
      }
      new Audit(postgres.database(), calls.ledger(), unused).awaitRest(SETTLED_WITHIN);
      int left = calls.confirmAndEnd(version, calls.hold(), version.server()::kill);
      assertThat(left).as("events that are left to deliver").isPositive();
      Files.createDirectories(VersionBeforeIT.RECORDED);
      Files.writeString(
          VersionBeforeIT.RECORDED.resolve("rows.sql"),
          Rows.of(postgres.database(), Instant.now()).sql());
    }
    Files.copy(
        Path.of(System.getProperty("upgrade.before.home"), "docs/asyncapi.yaml"),
        VersionBeforeIT.RECORDED.resolve("asyncapi.yaml"),
        StandardCopyOption.REPLACE_EXISTING);
  }
}
