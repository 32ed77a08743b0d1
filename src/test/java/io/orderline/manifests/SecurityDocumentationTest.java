package io.orderline.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of docs/security.md: whole, and no test in them that does not exist. */
class SecurityDocumentationTest {
  private static final String TEXT = Repository.read(Repository.path("docs/security.md"));
  private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]*(?:Test|IT))`");

  @Test
  void everyTestThatIsNamedExists() {
    Set<String> known = testClasses();

    assertThat(TEST.matcher(TEXT).results().map(found -> found.group(1)))
        .hasSizeGreaterThan(30)
        .allMatch(known::contains);
  }

  @Test
  void everyItemHasItsRow() {
    assertThat(rows("API")).containsExactlyElementsOf(numbered("API", 10));
    assertThat(rows("V")).containsExactlyElementsOf(numbered("V", 17));
  }

  private static List<String> rows(String prefix) {
    return Pattern.compile("(?m)^\\| (" + prefix + "[0-9]+) ")
        .matcher(TEXT)
        .results()
        .map(MatchResult::group)
        .map(row -> row.replaceAll("[| ]", ""))
        .toList();
  }

  private static List<String> numbered(String prefix, int last) {
    return Stream.iterate(1, number -> number + 1)
        .limit(last)
        .map(number -> prefix + number)
        .toList();
  }

  private static Set<String> testClasses() {
    return Repository.files(Repository.ROOT, SecurityDocumentationTest::ofTests).stream()
        .map(file -> file.getFileName().toString())
        .map(file -> file.substring(0, file.length() - ".java".length()))
        .collect(Collectors.toSet());
  }

  private static boolean ofTests(Path file) {
    String inside = Repository.ROOT.relativize(file).toString().replace('\\', '/');
    return inside.endsWith(".java") && inside.contains("src/test/") && !inside.contains("/target/");
  }
}
