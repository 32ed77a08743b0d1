package io.orderline.blackbox.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.blackbox.Shop;
import io.orderline.lab.evaluate.turns.LineUnderTest;
import io.orderline.lab.evaluate.turns.TurnsReport;
import io.orderline.lab.evaluate.turns.TurnsRun;
import io.orderline.lab.report.Progress;
import io.orderline.simulator.server.ServerDatabase;
import io.orderline.simulator.telephone.Line;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Callers who do not simply obey are answered, and nothing is booked that they did not ask for: the
 * turns in {@code src/test/resources/turns}, in the words of many different callers.
 */
class TurnsIT {
  private static final Path TURNS = Path.of("resources/turns");
  private static final int AT_ONCE = 4;

  @ParameterizedTest
  @CsvSource({
    "consent, 0.79, 1",
    "changes, 0.86, 0",
    "values, 0.79, 1",
    "orders, 0.81, 0",
    "talk, 0.86, 0",
    "second_thoughts, 0.9, 0",
  })
  void whatCallersSayComesToWhatTheyMean(String file, double leastShare, int mostUnwanted) {
    TurnsRun run =
        TurnsRun.of(
            TURNS.resolve(file + ".tsv"), TURNS.resolve("scenarios.json"), Optional.empty());
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    TurnsReport report = run.play(new SharedShop(), AT_ONCE, new Progress(out, false));
    report.print(out, 10);
    assertThat(report.share()).as("right in " + file).isGreaterThanOrEqualTo(leastShare);
    assertThat(report.unwanted()).as("unwanted in " + file).isLessThanOrEqualTo(mostUnwanted);
  }

  /** The shop that tests share, which is left as it was. */
  private record SharedShop() implements LineUnderTest {
    @Override
    public Line line(String tenant) {
      return Shop.shared().line(tenant);
    }

    @Override
    public ServerDatabase database() {
      return Shop.shared().database().server();
    }

    @Override
    public boolean goesOn() {
      return true;
    }
  }
}
