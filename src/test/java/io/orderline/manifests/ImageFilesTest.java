package io.orderline.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No image can be built in a test; its file can still be wrong in ways that show. */
class ImageFilesTest {
  private static final Pattern FROM = Pattern.compile("(?m)^FROM (\\S+)");
  private static final Pattern ARGUMENT = Pattern.compile("(?m)^ARG ([A-Z]+)=(\\S+)$");
  private static final Pattern COPIED =
      Pattern.compile("(?m)^COPY (?!--from|--link|--chown)(\\S+) ");

  @ParameterizedTest
  @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native"})
  void runsAsNobodyOnTheFunctionsPort(String name) {
    String last = lastStage(file(name));
    assertThat(last).contains("\nUSER 65532:65532\n", "\nEXPOSE 8080\n", "\nENTRYPOINT [");
    assertThat(last).doesNotContain("\nRUN ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Dockerfile.jvm", "Dockerfile.native", "Dockerfile.models", "Dockerfile.voice"})
  void namesTheVersionOfWhatItStartsFromAndCopiesWhatExists(String name) {
    String file = file(name);
    assertThat(FROM.matcher(file).results().map(found -> base(file, found.group(1))))
        .isNotEmpty()
        .allMatch(image -> image.contains(":") || image.equals("${CODE}"))
        .noneMatch(image -> image.endsWith(":latest"));
    assertThat(COPIED.matcher(file).results().map(found -> found.group(1)))
        .filteredOn(path -> !path.contains("${") && !path.equals("."))
        .allMatch(path -> Files.exists(Repository.path(path)));
  }

  /** What an argument stands for unless bases.lock has it with a digest. */
  private static String base(String file, String image) {
    return ARGUMENT
        .matcher(file)
        .results()
        .filter(found -> image.equals("${" + found.group(1) + "}"))
        .map(found -> found.group(2))
        .findFirst()
        .orElse(image);
  }

  /** {@code build --pin} finds every base image where it is an argument, and nowhere else. */
  @ParameterizedTest
  @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native"})
  void everyBaseCanBePinned(String name) {
    assertThat(FROM.matcher(file(name)).results().map(found -> found.group(1)))
        .isNotEmpty()
        .allMatch(image -> image.matches("\\$\\{[A-Z]+}"));
  }

  @Test
  void whatIsPinnedIsPinnedToADigest() {
    var lock = Repository.path("k8s/images/bases.lock");
    if (Files.exists(lock)) {
      assertThat(Repository.read(lock).lines())
          .allMatch(line -> line.matches("[A-Z]+=\\S+:\\S+@sha256:[0-9a-f]{64}"));
    }
  }

  /** With {@code -Papart} and {@code -am} every function below would become an executable, too. */
  @Test
  void theNativeImageBuildsOneExecutableWithTheMavenThatItBrings() {
    assertThat(file("Dockerfile.native").lines().filter(line -> line.contains("mvn ")))
        .hasSize(2)
        .allMatch(line -> line.contains("/opt/maven/bin/mvn"))
        .noneMatch(line -> line.contains("-Papart") && line.contains(" -am"))
        .anyMatch(line -> line.contains("-Papart -Dnative"));
    assertThat(file("Dockerfile.native")).contains("COPY --from=maven /usr/share/maven /opt/maven");
  }

  /** A process without memory answers nobody, and its probes neither. */
  @ParameterizedTest
  @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native"})
  void aProcessWithoutMemoryEnds(String name) {
    assertThat(lastStage(file(name))).contains("-XX:+ExitOnOutOfMemoryError");
  }

  @Test
  void aLayerThatNeedsRootGivesItBack() {
    assertThat(file("Dockerfile.voice").lines().filter(line -> line.startsWith("USER ")))
        .containsExactly("USER 0:0", "USER 65532:65532");
  }

  @Test
  void neitherModelsNorSecretsAreInAnImageOfCode() {
    for (String name : List.of("Dockerfile.jvm", "Dockerfile.native")) {
      assertThat(file(name)).doesNotContainIgnoringCase("/models", "password", "token");
    }
  }

  @Test
  void theScriptsCanBeRun() {
    for (String script : List.of("build", "train")) {
      assertThat(Repository.path("k8s/images/" + script)).isExecutable();
    }
  }

  private static String file(String name) {
    return Repository.read(Repository.path("k8s/images/" + name));
  }

  private static String lastStage(String dockerfile) {
    return dockerfile.substring(dockerfile.lastIndexOf("\nFROM "));
  }
}
