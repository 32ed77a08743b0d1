package io.orderline.command.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.command.server.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What the server has heard in one turn, from its record of the call.
 *
 * @param readings the transcript, its alternatives, and what was taken from it; empty for a turn in
 *     which nobody spoke
 */
record Heard(List<String> readings) {
  Heard {
    readings = List.copyOf(readings);
  }

  /** The turns of a call, in order. */
  static List<Heard> in(Operator operator, String call) {
    JsonNode turns = operator.get("records", "/" + Operator.encoded(call));
    return StreamSupport.stream(turns.spliterator(), false).map(Heard::of).toList();
  }

  static Heard of(JsonNode turn) {
    List<String> readings = new ArrayList<>();
    JsonNode transcript = turn.path("input").path("transcript");
    if (transcript.hasNonNull("text")) {
      readings.add(transcript.get("text").asText());
      transcript.path("alternatives").forEach(reading -> readings.add(reading.asText()));
      turn.path("understanding")
          .path("slots")
          .forEach(
              slot -> {
                readings.add(slot.path("value").asText());
                slot.path("alternatives").forEach(reading -> readings.add(reading.asText()));
              });
    }
    return new Heard(readings);
  }
}
