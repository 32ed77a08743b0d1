package io.orderline.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.core.event.CloudEvent;
import io.orderline.core.event.DomainEvent;
import io.orderline.core.event.EventCodec;
import io.orderline.core.event.EventType;
import io.orderline.json.CoreJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Events as they were written while data was a map: every type and version, with required names
 * only, with all of them, and as running functions wrote them. The files never change; a new
 * version gets a file of its own.
 */
class GoldenEventsTest {
  private static final Path FILES = Path.of("src/test/resources/golden-events");

  static Stream<JsonNode> events() throws IOException {
    List<JsonNode> all = new ArrayList<>();
    for (EventType type : EventType.values()) {
      for (int version = 1; version <= type.version(); version++) {
        CoreJson.mapper()
            .readTree(FILES.resolve(type.type() + "." + version + ".json").toFile())
            .forEach(all::add);
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("events")
  void whatIsReadIsWrittenAsItWas(JsonNode golden) throws IOException {
    CloudEvent read = EventJson.read(golden.toString());

    CloudEvent again = EventCodec.encode(EventCodec.decode(read, DomainEvent.class));

    assertThat(CoreJson.mapper().readTree(EventJson.write(again))).isEqualTo(golden);
  }

  @ParameterizedTest
  @MethodSource("events")
  void dataAloneAreWrittenAsTheyWere(JsonNode golden) {
    CloudEvent read = EventJson.read(golden.toString());

    Map<String, String> data =
        EventCodec.data(EventCodec.decode(read, DomainEvent.class).payload());

    assertThat(data).isEqualTo(read.data());
  }

  @Test
  void everyFileIsOfATypeAndEveryNameIsInOne() throws IOException {
    try (var files = Files.list(FILES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(EventType.values())
                  .map(type -> type.type() + "." + type.version() + ".json")
                  .toList());
    }
    for (EventType type : EventType.values()) {
      Set<String> names = new TreeSet<>();
      events()
          .filter(event -> event.path("type").asText().equals(type.type()))
          .forEach(event -> event.path("data").fieldNames().forEachRemaining(names::add));
      assertThat(names).as(type.type()).containsAll(type.required()).containsAll(type.optional());
    }
  }
}
