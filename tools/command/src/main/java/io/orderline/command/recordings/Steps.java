package io.orderline.command.recordings;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.simulator.server.OperatorClient;
import java.io.PrintWriter;
import java.util.function.Function;

/** Goes through a shop's recordings, and tells how far it is. */
final class Steps {
  private final PrintWriter out;
  private int looked;
  private int done;
  private int wrong;
  private String key = "";

  Steps(PrintWriter out) {
    this.out = out;
  }

  /**
   * Goes through all of them.
   *
   * @param step asks for the step after a place
   * @param progress says how far it is
   */
  void run(Function<String, JsonNode> step, Function<Steps, String> progress) {
    String next = "";
    while (next != null) {
      JsonNode came = step.apply(OperatorClient.encoded(next));
      looked += came.get("looked").asInt();
      done += came.get("done").asInt();
      key = came.get("key").asText();
      for (JsonNode each : came.get("wrong")) {
        wrong++;
        out.printf("%s: %s%n", each.get("name").asText(), each.get("why").asText());
      }
      next = came.hasNonNull("next") ? came.get("next").asText() : null;
      out.printf("%s%s%n", progress.apply(this), next == null ? "" : " …");
      out.flush();
    }
  }

  int looked() {
    return looked;
  }

  int done() {
    return done;
  }

  int wrong() {
    return wrong;
  }

  /** The id of the key that seals. */
  String key() {
    return key;
  }
}
