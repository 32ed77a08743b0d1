package io.orderline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
}
