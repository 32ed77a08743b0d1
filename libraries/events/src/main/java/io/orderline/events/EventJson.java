package io.orderline.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.orderline.core.event.CloudEvent;
import io.orderline.json.CoreJson;

/** An event in a column. */
final class EventJson {
  private EventJson() {}

  static String write(CloudEvent event) {
    try {
      return CoreJson.mapper().writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(event + " cannot be written as JSON", e);
    }
  }

  static CloudEvent read(String json) {
    try {
      return CoreJson.mapper().readValue(json, CloudEvent.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row holds an event that this version cannot read", e);
    }
  }
}
