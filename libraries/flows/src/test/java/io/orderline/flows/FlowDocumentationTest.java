package io.orderline.flows;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.dialogue.FlowVariables;
import io.orderline.core.dialogue.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An author finds everything in docs/flows.md. */
class FlowDocumentationTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern CODE =
      Pattern.compile("(?:mistake\\(|Mistake\\()[^\"]{0,60}\"([a-z-]+)\"");

  @Test
  void everyNameIsExplained() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/flows.md"));
    assertThat(FlowVariables.known())
        .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    assertThat(
            Stream.of(Query.Subject.values())
                .map(subject -> subject.name().toLowerCase(Locale.ROOT)))
        .allSatisfy(subject -> assertThat(page).contains("`" + subject + "`"));
  }

  @Test
  void everyMistakeIsListed() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/flows.md"));
    Path authoring =
        ROOT.resolve("libraries/core/src/main/java/io/orderline/core/dialogue/authoring");
    try (Stream<Path> sources = Files.list(authoring)) {
      assertThat(
              sources
                  .map(FlowDocumentationTest::text)
                  .flatMap(FlowDocumentationTest::codes)
                  .distinct()
                  .toList())
          .hasSizeGreaterThan(15)
          .allSatisfy(code -> assertThat(page).contains("`" + code + "`"));
    }
  }

  private static Stream<String> codes(String source) {
    return CODE.matcher(source).results().map(found -> found.group(1));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
