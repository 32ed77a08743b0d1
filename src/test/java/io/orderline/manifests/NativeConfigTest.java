package io.orderline.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a JVM can tell about the metadata of native images; see native-config/README.md. */
class NativeConfigTest {
  /** Libraries with native methods, by how a pom names them, and the package to leave asleep. */
  private static final Map<String, String> NATIVE =
      Map.of(
          "<artifactId>vosk</artifactId>",
          "org.vosk",
          "<artifactId>jna</artifactId>",
          "com.sun.jna",
          "<artifactId>onnxruntime</artifactId>",
          "ai.onnxruntime");

  static List<String> functionsWithNativeLibraries() {
    return Repository.modules().stream()
        .filter(module -> NATIVE.keySet().stream().anyMatch(pom(module)::contains))
        .toList();
  }

  @Test
  void thereAreFunctionsToCheck() {
    assertThat(functionsWithNativeLibraries()).contains("transcribe", "understand");
  }

  @ParameterizedTest
  @MethodSource("functionsWithNativeLibraries")
  void aFunctionWithANativeLibraryKeepsItAsleepWhileBuilding(String function) {
    String arguments = Repository.read(folder(function).resolve("native-image.properties"));
    NATIVE.forEach(
        (artifact, sleeper) -> {
          if (pom(function).contains(artifact)) {
            assertThat(arguments).contains("--initialize-at-run-time=").contains(sleeper);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("functionsWithNativeLibraries")
  void whatIsReachedByNameExists(String function) throws Exception {
    JsonNode metadata =
        new ObjectMapper()
            .readTree(folder(function).resolve("reachability-metadata.json").toFile());
    assertThat(metadata.path("reflection")).isNotEmpty();
    for (JsonNode entry : metadata.path("reflection")) {
      String type = entry.path("type").asText();
      assertThat(exists(type)).as(type).isTrue();
    }
  }

  @Test
  void aTypeThatWasRenamedWouldBeFound() {
    assertThat(exists("org.vosk.LibVosc")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("functionsWithNativeLibraries")
  void theMetadataIsPackagedWhereTheBuilderLooks(String function) {
    assertThat(pom(function)).contains("native-config/" + function);
  }

  /** Netty finds it by the name in a file. */
  @Test
  void whatCountsConnectionsIsInEveryImage() {
    String service =
        Repository.read(
                Repository.path(
                    "libraries/http/src/main/resources/META-INF/services/"
                        + "io.netty.bootstrap.ChannelInitializerExtension"))
            .strip();
    assertThat(Repository.read(folder("http").resolve("reachability-metadata.json")))
        .contains(service, "META-INF/services/io.netty.bootstrap.ChannelInitializerExtension");
    assertThat(pom("http")).contains("native-config/http");
  }

  /** JAAS finds the login module by the name that stands in a setting of Kafka's client. */
  @Test
  void whatShowsTheRelaysPasswordIsInItsImage() throws Exception {
    String access =
        Repository.read(
            Repository.path("functions/relay/src/main/java/io/orderline/relay/BrokerAccess.java"));
    JsonNode metadata =
        new ObjectMapper().readTree(folder("relay").resolve("reachability-metadata.json").toFile());
    String module = metadata.at("/reflection/0/type").asText();
    assertThat(access).contains("\"" + module + " required");
    assertThat(pom("relay")).contains("native-config/relay");
  }

  /** A function that migrates at its start would keep its first caller waiting. */
  @Test
  void nobodyMigratesOnTheWayToTheFirstAnswerButTheJob() {
    assertThat(Repository.read(Repository.path("k8s/base/configuration.yaml")))
        .contains("ORDERLINE_STORE_MIGRATE: \"false\"");
    assertThat(
            Repository.files(
                    Repository.path("k8s"),
                    file ->
                        file.toString().endsWith(".yaml")
                            && Repository.read(file).contains("- name: ORDERLINE_STORE_MIGRATE"))
                .stream()
                .map(file -> file.getParent().getFileName().toString()))
        .containsExactly("migrate");
    assertThat(
            Repository.files(
                Repository.path("knative"),
                file ->
                    file.toString().endsWith(".yaml")
                        && Repository.read(file).contains("ORDERLINE_STORE_MIGRATE")))
        .isEmpty();
  }

  /** A native image holds only the resources that its metadata name. */
  @ParameterizedTest
  @CsvSource({
    "libraries/flows,flows",
    "libraries/flows,policies",
    "functions/call,phone",
    "functions/call,start"
  })
  void theResourcesOfCallAreInTheImage(String module, String directory) throws Exception {
    List<PathMatcher> globs =
        new ObjectMapper()
                .readTree(folder("call").resolve("reachability-metadata.json").toFile())
                .path("resources")
                .findValuesAsText("glob")
                .stream()
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList();
    Path resources = Repository.path(module + "/src/main/resources");
    assertThat(Repository.files(resources.resolve(directory), _ -> true))
        .isNotEmpty()
        .allMatch(
            file -> globs.stream().anyMatch(glob -> glob.matches(resources.relativize(file))));
    assertThat(pom("call")).contains("native-config/call");
  }

  /** Quarkus asks whether a profile of that name is active; the property alone does nothing. */
  @Test
  void theSwitchForNativeExecutablesIsAProfile() {
    assertThat(Repository.read(Repository.path("pom.xml")))
        .containsPattern(
            "<profile>\\s*(<!--.*?-->\\s*)?<id>native</id>\\s*<activation>\\s*<property>\\s*<name>native</name>")
        .contains("<quarkus.native.enabled>true</quarkus.native.enabled>");
  }

  /** They lie beside the executable, unpacked by the build; else they would be there twice. */
  @Test
  void theRecognisersLibrariesAreNotInTheExecutable() {
    assertThat(Repository.read(folder("transcribe").resolve("reachability-metadata.json")))
        .doesNotContain(".so\"");
    assertThat(pom("transcribe")).contains("unpack-dependencies", "libvosk.so");
  }

  @Test
  void thereIsNoFolderForAFunctionThatDoesNotExist() throws Exception {
    try (var folders = Files.list(Repository.path("native-config"))) {
      assertThat(folders.filter(Files::isDirectory).map(Path::getFileName).map(Path::toString))
          .allMatch(Repository.modules()::contains);
    }
  }

  private static boolean exists(String type) {
    try {
      Class.forName(type, false, NativeConfigTest.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static Path folder(String function) {
    return Repository.path("native-config/" + function);
  }

  private static String pom(String function) {
    return Repository.read(Repository.module(function).resolve("pom.xml"));
  }
}
