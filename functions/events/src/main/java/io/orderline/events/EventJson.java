package io.orderline.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.orderline.core.event.Event;
import io.orderline.json.CoreJson;

/** An event in a column. */
final class EventJson {
  private EventJson() {}

  static String write(Event event) {
    try {
      return CoreJson.mapper().writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(event + " cannot be written as JSON", e);
    }
  }

  static Event read(String json) {
    try {
      return CoreJson.mapper().readValue(json, Event.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row holds an event that this version cannot read", e);
    }
  }
}
