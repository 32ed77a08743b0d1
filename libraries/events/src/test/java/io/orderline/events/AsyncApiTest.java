package io.orderline.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.event.EventType;
import io.orderline.core.ticket.TicketKind;
import io.orderline.core.ticket.TicketState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

/** What is documented is what the code knows, and the other way round. */
class AsyncApiTest {
  private static final String SCHEMAS = "#/components/schemas/";
  private final Map<String, Object> api = read();
  private final Map<String, Map<String, Object>> messages =
      map(api, "components", "messages").values().stream()
          .map(AsyncApiTest::map)
          .collect(Collectors.toMap(message -> (String) message.get("name"), Function.identity()));

  @Test
  void everyTypeIsDocumentedAndNoOther() {
    assertThat(messages.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(EventType.values()).map(EventType::type).toList());
  }

  @Test
  void theChannelCarriesEveryMessage() {
    Collection<Object> carried = map(api, "channels", "events", "messages").values();

    assertThat(carried)
        .extracting(reference -> map(reference).get("$ref"))
        .containsExactlyInAnyOrderElementsOf(
            map(api, "components", "messages").keySet().stream()
                .map(name -> (Object) ("#/components/messages/" + name))
                .toList());
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void theDataOfATypeAreDocumented(EventType type) {
    Map<String, Object> payload = map(messages.get(type.type()), "payload");

    assertThat(payload.get("x-dataschema")).isEqualTo(type.schema());
    assertThat((List<?>) payload.get("required")).isEqualTo(type.required());
    assertThat(map(payload, "properties").keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(type.required().stream(), type.optional().stream()).toList());
  }

  @Test
  void whatIsReferredToIsThere() {
    var schemas = map(api, "components", "schemas").keySet();

    assertThat(messages.values())
        .flatExtracting(message -> map(message, "payload", "properties").values())
        .extracting(property -> (String) map(property).get("$ref"))
        .filteredOn(reference -> reference != null)
        .isSubsetOf(schemas.stream().map(name -> SCHEMAS + name).toList());
  }

  @Test
  void kindsAndStatesOfTicketsAreThoseOfTheCode() {
    assertThat(map(api, "components", "schemas", "kind").get("enum"))
        .isEqualTo(Arrays.stream(TicketKind.values()).map(TicketKind::code).toList());
    assertThat(map(api, "components", "schemas", "state").get("enum"))
        .isEqualTo(Arrays.stream(TicketState.values()).map(TicketState::code).toList());
  }

  private static Map<String, Object> map(Object from, String... path) {
    Object here = from;
    for (String name : path) {
      here = map(here).get(name);
      assertThat(here).as("asyncapi.yaml needs %s", name).isNotNull();
    }
    return map(here);
  }

  @SuppressWarnings("unchecked") // YAML's mappings have texts for keys in this file
  private static Map<String, Object> map(Object mapping) {
    return (Map<String, Object>) mapping;
  }

  private static Map<String, Object> read() {
    try {
      return new Yaml().load(Files.readString(Path.of("../../docs/asyncapi.yaml")));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
