package io.orderline.simulator.caller;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.simulator.server.OperatorClient;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What the server has heard in one turn, from its record of the call.
 *
 * @param readings the transcript, its alternatives, and what was taken from it; empty for a turn in
 *     which nobody spoke
 */
record RecordedTurn(List<String> readings) {
  RecordedTurn {
    readings = List.copyOf(readings);
  }

  /** The turns of a call, in order. */
  static List<RecordedTurn> in(OperatorClient operator, String call) {
    JsonNode turns = operator.get("records", "/" + OperatorClient.encoded(call));
    return StreamSupport.stream(turns.spliterator(), false).map(RecordedTurn::of).toList();
  }

  static RecordedTurn of(JsonNode turn) {
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
    return new RecordedTurn(readings);
  }
}
