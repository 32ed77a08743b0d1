package io.orderline.simulator.telephone;

import java.util.Map;
import java.util.Optional;

/** The attributes of a TwiML verb. */
public record Attributes(Map<String, String> values) {
  public Attributes {
    values = Map.copyOf(values);
  }

  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  String get(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  boolean is(String name, boolean otherwise) {
    return get(name).map(Boolean::parseBoolean).orElse(otherwise);
  }

  int number(String name, int otherwise) {
    return get(name).map(Integer::parseInt).orElse(otherwise);
  }
}
