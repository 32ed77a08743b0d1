package io.orderline.settings;

/** Something of a shop that people can set. */
public enum Setting {
  NAME("name"),
  HOURS("hours"),
  AGENT_NUMBER("agent-number");

  private final String key;

  Setting(String key) {
    this.key = key;
  }

  /** The key that sets it by configuration, below {@code orderline.tenants.<tenant>}. */
  String key() {
    return key;
  }
}
