package io.orderline.blackbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.blackbox.Database;
import io.orderline.blackbox.PostgresApart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * This version is rolled out beside the one before, on one database and while people call, and then
 * rolled back. Run it with {@code ./orderline test --upgrade}, which builds the one before.
 */
@Tag("upgrade")
class UpgradeIT {
  private static final Duration SETTLED_WITHIN = Duration.ofSeconds(90);

  /** More than can call while a server starts. */
  private static final int CUSTOMERS = 1000;

  @Test
  void nothingIsLostOrDoneTwiceWhileThisVersionIsRolledOutAndBack() throws Exception {
    var findings = new ArrayList<Finding>();
    try (PostgresApart postgres = PostgresApart.start();
        RestShop unused = new RestShop(0);
        Version before = Version.before(postgres);
        Version now = Version.now(postgres)) {
      Database database = postgres.database();
      before.server().start();
      int migrations = migrations(database);
      try (var calls = new HeldCalls(database)) {
        calls.fillShop(CUSTOMERS);
        findings.addAll(new Rollout(before, now, calls).roll(before.server()::kill, "rolled out"));
        findings.add(
            Finding.of("  migrations that ran meanwhile", migrations(database) - migrations));
        findings.addAll(new Rollout(now, before, calls).roll(now.server()::stop, "rolled back"));
        var audit = new Audit(database, calls.ledger(), unused);
        audit.awaitRest(SETTLED_WITHIN);
        findings.addAll(heard(calls));
        findings.addAll(audit.findings(before.server().log(), now.server().log()));
      }
    }
    report(findings);
    assertThat(findings).allMatch(Finding::good);
  }

  private static int migrations(Database database) throws SQLException {
    int all = 0;
    for (String schema : Schemas.ALL) {
      all +=
          Integer.parseInt(
              database.value("select count(*) from " + schema + ".flyway_schema_history"));
    }
    return all;
  }

  private static List<Finding> heard(HeldCalls calls) {
    Ledger ledger = calls.ledger();
    TwoVersions road = calls.road();
    return List.of(
        Finding.of("calls placed", ledger.calls().size()),
        Finding.of("  that went from version to version", road.changed.size()),
        Finding.of("  and how often", road.changes.get()),
        Finding.of("answers heard", ledger.answers()),
        Finding.none("  of them apologies", ledger.apologies()),
        Finding.none("  of them silent", ledger.silences()),
        Finding.none("calls dropped", ledger.droppedCalls()),
        Finding.of("webhooks sent", road.carried.get()),
        Finding.none("  answered with an error", road.notAccepted.get()));
  }

  private static void report(List<Finding> findings) throws Exception {
    String text = findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
    System.out.println(text);
    Files.writeString(Path.of("target/upgrade.txt"), text + "\n");
  }
}
