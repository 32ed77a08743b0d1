package io.orderline.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * Events of this version and of the one before are read by both. What the one before had is in
 * {@code version-before/asyncapi.yaml}; that the documents are what the code does, another test
 * checks.
 */
class EventVersionsTest {

  /** The data of a type of event. */
  private record Shape(String schema, Set<String> required, Set<String> names) {
    /**
     * Why somebody who knows the other version would misread this one; nothing where he would not.
     */
    Stream<String> broken(Shape before) {
      if (!schema.equals(before.schema)) {
        return Stream.of();
      }
      var gone = new TreeSet<>(before.names);
      gone.removeAll(names);
      return Stream.concat(
          gone.stream().map(name -> schema + " has lost " + name),
          required.equals(before.required)
              ? Stream.of()
              : Stream.of(schema + " requires other names than before"));
    }
  }

  @Test
  void withinAVersionNamesAreOnlyAddedAndNeverRequired() {
    Map<String, Shape> now = shapes(Repository.read(Repository.path("docs/asyncapi.yaml")));
    Map<String, Shape> before =
        shapes(Repository.read(Repository.path("src/test/resources/version-before/asyncapi.yaml")));

    assertThat(now.keySet())
        .as("who sends an event of the version before is understood")
        .containsAll(before.keySet());
    assertThat(now.entrySet())
        .flatExtracting(type -> broken(type.getValue(), before.get(type.getKey())))
        .isEmpty();
  }

  @Test
  void whatBreaksIsFound() {
    Shape before = new Shape("urn:1", Set.of("call"), Set.of("call", "reason"));

    assertThat(new Shape("urn:1", Set.of("call"), Set.of("call", "reason", "mood")).broken(before))
        .isEmpty();
    assertThat(new Shape("urn:1", Set.of("call"), Set.of("call", "why")).broken(before))
        .containsExactly("urn:1 has lost reason");
    assertThat(new Shape("urn:1", Set.of("reason"), Set.of("call", "reason")).broken(before))
        .hasSize(1);
    assertThat(new Shape("urn:2", Set.of("who"), Set.of("who")).broken(before)).isEmpty();
  }

  private static List<String> broken(Shape now, Shape before) {
    return before == null ? List.of() : now.broken(before).toList();
  }

  private static Map<String, Shape> shapes(String yaml) {
    Map<String, Object> messages =
        map(map(map(new Yaml().load(yaml)).get("components")).get("messages"));
    return messages.values().stream()
        .map(EventVersionsTest::map)
        .collect(
            Collectors.toMap(
                message -> (String) message.get("name"),
                message -> shape(map(message.get("payload"))),
                (one, _) -> one,
                LinkedHashMap::new));
  }

  private static Shape shape(Map<String, Object> payload) {
    return new Shape(
        (String) payload.get("x-dataschema"),
        ((List<?>) payload.get("required"))
            .stream().map(String.class::cast).collect(Collectors.toSet()),
        map(payload.get("properties")).keySet());
  }

  @SuppressWarnings("unchecked") // YAML's mappings have texts for keys in this file
  private static Map<String, Object> map(Object mapping) {
    return (Map<String, Object>) mapping;
  }
}
