package io.orderline.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What can be told of compose/compose.yaml without a container engine. */
class ComposeTest {
  private static final Pattern OURS =
      Pattern.compile("\\$\\{REGISTRY:-}orderline/([a-z]+)(-zh)?:\\$\\{VERSION:-(.+)}");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");
  private static final Set<String> BEFORE_THE_FUNCTIONS = Set.of("postgres", "kafka", "migrate");

  private final String file = Repository.read(Repository.path("compose/compose.yaml"));
  private final JsonNode compose = new ObjectMapper().valueToTree(new Yaml().<Object>load(file));

  @Test
  void followsTheSchemaOfCompose() throws IOException {
    JsonSchema schema = schema();
    assertThat(schema.validate(compose)).isEmpty();
    assertThat(
            schema.validate(new ObjectMapper().valueToTree(new Yaml().<Object>load("servces: {}"))))
        .as("the schema would tell")
        .isNotEmpty();
  }

  @Test
  void runsEveryFunctionThatRunsApart() {
    assertThat(names(compose.path("services")))
        .containsExactlyInAnyOrder(
            "postgres",
            "kafka",
            "migrate",
            "call",
            "transcribe",
            "understand",
            "orders",
            "tickets",
            "handoff",
            "notify",
            "console",
            "speak",
            "relay");
    assertThat(names(compose.path("services")))
        .filteredOn(service -> !BEFORE_THE_FUNCTIONS.contains(service))
        .allMatch(Repository.modules()::contains)
        .allSatisfy(service -> assertThat(image(service).group(1)).isEqualTo(service));
    assertThat(image("migrate").group(1)).isEqualTo("standalone");
  }

  @Test
  void namesTheVersionOfThisTree() {
    String version =
        Pattern.compile("\n  <version>(.+?)</version>")
            .matcher(Repository.read(Repository.path("pom.xml")))
            .results()
            .findFirst()
            .orElseThrow()
            .group(1);
    assertThat(OURS.matcher(file).results().map(found -> found.group(3)))
        .isNotEmpty()
        .allMatch(version::equals);
    assertThat(Stream.of("postgres", "kafka").map(this::imageName))
        .allMatch(image -> image.matches("[a-z/]+:[0-9.]+"));
  }

  @Test
  void setsOnlyWhatAFunctionReads() {
    for (String service : names(compose.path("services"))) {
      if (OURS.matcher(imageName(service)).matches()) {
        KnownSettings known = KnownSettings.of(image(service).group(1));
        assertThat(names(compose.at("/services/" + service + "/environment")))
            .as(service)
            .allMatch(known::knows);
      }
    }
  }

  @Test
  void waitsOnlyForWhatIsThereAndLetsOnlyCallersIn() {
    JsonNode services = compose.path("services");
    for (JsonNode service : services) {
      assertThat(names(service.path("depends_on"))).allMatch(services::has);
    }
    assertThat(names(services))
        .filteredOn(name -> services.path(name).has("ports"))
        .containsExactly("call", "console");
  }

  @Test
  void everyVariableIsInTheExample() {
    String example = Repository.read(Repository.path("compose/env.example"));
    assertThat(VARIABLE.matcher(file).results().map(found -> found.group(1)).distinct())
        .isNotEmpty()
        .allMatch(name -> example.contains("\n" + name + "="));
    assertThat(Repository.path("compose/shop.env.example")).exists();
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream in = ComposeTest.class.getResourceAsStream("/compose/compose-spec.json")) {
      JsonNode published = new ObjectMapper().readTree(in);
      withoutIds(published);
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909).getSchema(published);
    }
  }

  /** They are of an older draft than the one that the schema names. */
  private static void withoutIds(JsonNode node) {
    if (node.path("id").isTextual()) {
      ((ObjectNode) node).remove("id");
    }
    node.forEach(ComposeTest::withoutIds);
  }

  private MatchResult image(String service) {
    return OURS.matcher(imageName(service)).results().findFirst().orElseThrow();
  }

  private String imageName(String service) {
    return compose.at("/services/" + service + "/image").asText();
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return List.copyOf(new TreeSet<>(names));
  }
}
