package io.orderline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartFailureTest {
  @TempDir Path data;

  @Test
  void theReasonComesFirstAndTheTraceIsKept() throws Exception {
    var reason = new IllegalStateException("the flows need mending:\n  refund.yaml, line 3: …");
    var wrapped = new RuntimeException("Failed to start quarkus", new RuntimeException(reason));
    String words = StartFailure.inWords(wrapped, data);
    assertThat(words)
        .startsWith("The server could not start: the flows need mending:\n  refund.yaml, line 3")
        .doesNotContain("\tat ", "Failed to start quarkus")
        .contains(data.resolve("start-failure.txt").toString());
    assertThat(Files.readString(data.resolve("start-failure.txt")))
        .contains("Failed to start quarkus", "\tat ");
  }

  @Test
  void aMissingDirectoryIsNamedWithWhatItWasFor() {
    var missing =
        new UncheckedIOException(
            "cannot read the flows in /no/where", new NoSuchFileException("/no/where"));
    assertThat(StartFailure.reason(new RuntimeException("Failed", missing)))
        .isEqualTo("cannot read the flows in /no/where: there is no file or directory /no/where");
  }

  @Test
  void aFailureWithoutWordsIsNamed() {
    assertThat(StartFailure.reason(new NullPointerException()))
        .isEqualTo("java.lang.NullPointerException");
  }

  @Test
  void aMisspeltKeyIsNamedWithTheOneThatWasMeant() {
    KnownKeys.learn("orderline", Set.of("data", "fresh", "home"));
    KnownKeys.learn("orderline.tenants", Set.of("*.name", "*.hours", "*.agent-number"));
    var refused =
        new IllegalStateException(
            """
            Configuration validation failed:
            	SRCFG00050: orderline.tenants.demo.nmae in SysPropConfigSource does not map to any root
            	SRCFG00050: orderline.fooo in SysPropConfigSource does not map to any root""");
    assertThat(StartFailure.misused(refused)).isTrue();
    assertThat(StartFailure.inWords(refused, data))
        .contains(
            "no setting orderline.tenants.demo.nmae. Did you mean orderline.tenants.demo.name?")
        .contains("no setting orderline.fooo.\n")
        .contains("docs/configuration.md")
        .doesNotContain("SRCFG");
  }
}
