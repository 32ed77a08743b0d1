package io.orderline.settings;

import java.util.List;

/** Something of a shop that people can set. */
public enum Setting {
  NAME("name"),
  HOURS("hours", "days"),
  HOLIDAYS("holidays"),
  AGENT_NUMBER("agent-number"),
  RECORDING("recording.on", "recording.days");

  private final List<String> keys;

  Setting(String... keys) {
    this.keys = List.of(keys);
  }

  /** The keys that set it by configuration, below {@code orderline.tenants.<tenant>}. */
  List<String> keys() {
    return keys;
  }
}
