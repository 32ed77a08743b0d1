package io.orderline.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a document points to is there, and what it promises to list it lists. */
class DocumentsTest {
  private static final Pattern CODE = Pattern.compile("(?s)```.*?```");
  private static final Pattern LINK = Pattern.compile("]\\(((?!https?:|mailto:)[^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"");

  static List<String> documents() {
    return Stream.of("docs", "functions", "libraries", "tools", "k8s", "native-config", "")
        .flatMap(
            room ->
                room.isEmpty()
                    ? Stream.of("README.md", "README.zh-CN.md", "CONTRIBUTING.md")
                        .map(Repository::path)
                    : Repository.files(Repository.path(room), DocumentsTest::document).stream())
        .map(file -> Repository.ROOT.relativize(file).toString())
        .toList();
  }

  private static boolean document(Path file) {
    return file.toString().endsWith(".md")
        && !file.toString().contains("/target/")
        && !file.toString().contains("/node_modules/")
        && !file.toString().contains("/resources/");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsSomewhere(String name) {
    Path file = Repository.path(name);
    assertThat(
            LINK.matcher(CODE.matcher(Repository.read(file)).replaceAll(""))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !leadsSomewhere(file, link)))
        .isEmpty();
  }

  private static boolean leadsSomewhere(Path from, String link) {
    String[] parts = link.split("#", 2);
    Path to = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
    return Files.exists(to)
        && (parts.length == 1
            || HEADING
                .matcher(Repository.read(to))
                .results()
                .map(DocumentsTest::anchor)
                .anyMatch(parts[1]::equals));
  }

  private static String anchor(MatchResult heading) {
    return heading
        .group(1)
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
        .replace(' ', '-');
  }

  @Test
  void theTableOfSettingsListsEveryPrefixAndLeavesNothingBlank() {
    String page = Repository.read(Repository.path("docs/configuration.md"));
    assertThat(
            Stream.of("functions", "libraries")
                .flatMap(
                    room ->
                        Repository.files(
                            Repository.path(room),
                            file -> file.toString().matches(".*/src/main/.*Config\\.java"))
                            .stream())
                .flatMap(file -> MAPPING.matcher(Repository.read(file)).results())
                .map(mapping -> mapping.group(1)))
        .isNotEmpty()
        .allSatisfy(prefix -> assertThat(page).contains("\n| `" + prefix + "` | "));
    assertThat(page).doesNotContainPattern("(?m)^\\|.*\\|[ ]*\\|");
  }
}
