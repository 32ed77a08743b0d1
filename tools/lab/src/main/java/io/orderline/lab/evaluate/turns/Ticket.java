package io.orderline.lab.evaluate.turns;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A ticket that a call asked for.
 *
 * @param data the event's
 */
record Ticket(JsonNode data) {
  private static final List<String> WORDS =
      List.of("address", "change", "story", "invoice_title", "tax_number");

  String kind() {
    return text("kind");
  }

  String order() {
    return text("order");
  }

  /** One of its values; empty where it has none. */
  String text(String name) {
    return data.path(name).asText("");
  }

  /** All that the caller said for it. */
  String words() {
    return WORDS.stream()
        .map(this::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
