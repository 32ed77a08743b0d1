package io.orderline.core.call;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an agent needs to know of a call: one line per topic, as it is spoken, shown and kept.
 * {@link #toString()} tells none of it, so that it never reaches a log by accident.
 */
public record HandoffSummary(String text) {
  public HandoffSummary {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException("a summary says something");
    }
  }

  /** What a line is about. */
  public enum Topic {
    CALLER("客户"),
    LEVEL("客户等级"),
    NOTES("备注"),
    CONTACT("此前联系"),
    REASON("来电事由"),
    ORDER("订单"),
    BOOKED("本次已登记"),
    MOOD("情绪"),
    OTHER("");

    private static final String SEPARATOR = "：";
    private final String label;

    Topic(String label) {
      this.label = label;
    }

    private String prefix() {
      return label.isEmpty() ? "" : label + SEPARATOR;
    }

    private static Topic of(String line) {
      return Arrays.stream(values())
          .filter(topic -> line.startsWith(topic.prefix()))
          .findFirst()
          .orElse(OTHER);
    }
  }

  /** One fact; a topic may have several. */
  public record Line(Topic topic, String text) {
    private static Line read(String line) {
      Topic topic = Topic.of(line);
      return new Line(topic, line.substring(topic.prefix().length()));
    }

    private String written() {
      return topic.prefix() + text;
    }
  }

  public static HandoffSummary of(List<Line> lines) {
    return new HandoffSummary(lines.stream().map(Line::written).collect(Collectors.joining("\n")));
  }

  public List<Line> lines() {
    return text.lines().map(Line::read).toList();
  }

  /** The first line about this topic. */
  public Optional<String> about(Topic topic) {
    return lines().stream().filter(line -> line.topic() == topic).map(Line::text).findFirst();
  }

  @Override
  public String toString() {
    return "a summary of " + text.length() + " characters";
  }
}
