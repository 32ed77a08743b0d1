package io.orderline.command.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderline.core.dialogue.TurnRecord;
import io.orderline.json.CoreJson;
import io.orderline.simulator.server.OperatorClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The calls of a running installation. */
record RecordedCalls(OperatorClient server) {
  private static final int PAGE = 200;

  /** The ids of calls since then, the latest first. */
  List<String> ids(Instant since, Optional<Instant> until, int most) {
    var ids = new ArrayList<String>();
    String after = "";
    do {
      JsonNode page =
          server.get(
              "records",
              "?since=%s%s&limit=%d%s"
                  .formatted(
                      since,
                      until.map(end -> "&until=" + end).orElse(""),
                      Math.min(PAGE, most - ids.size()),
                      after.isEmpty() ? "" : "&after=" + OperatorClient.encoded(after)));
      page.get("calls").forEach(call -> ids.add(call.get("id").asText()));
      after = page.path("next").asText("");
    } while (!after.isEmpty() && !"null".equals(after) && ids.size() < most);
    return ids;
  }

  List<TurnRecord> turns(String call) {
    JsonNode turns = server.get("records", "/" + OperatorClient.encoded(call));
    return StreamSupport.stream(turns.spliterator(), false).map(RecordedCalls::turn).toList();
  }

  private static TurnRecord turn(JsonNode turn) {
    return CoreJson.mapper()
        .convertValue(
            turn.get("record") instanceof ObjectNode record ? record : turn, TurnRecord.class);
  }
}
