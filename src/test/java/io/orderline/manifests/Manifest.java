package io.orderline.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** One object that kubectl applies. */
record Manifest(JsonNode json) {
  String kind() {
    return json.path("kind").asText();
  }

  String apiVersion() {
    return json.path("apiVersion").asText();
  }

  String group() {
    return apiVersion().contains("/") ? apiVersion().substring(0, apiVersion().indexOf('/')) : "";
  }

  String name() {
    return json.path("metadata").path("name").asText();
  }

  boolean is(String group, String kind) {
    return group().equals(group) && kind().equals(kind);
  }

  /** The node at a JSON pointer; missing when there is none. */
  JsonNode at(String pointer) {
    return json.at(pointer);
  }

  static Map<String, String> strings(JsonNode object) {
    Map<String, String> strings = new TreeMap<>();
    object.properties().forEach(entry -> strings.put(entry.getKey(), entry.getValue().asText()));
    return strings;
  }

  @Override
  public String toString() {
    return kind() + " " + name();
  }
}
