package io.orderline.console.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * The settings of a shop as they are in force.
 *
 * @param version 0 until somebody changed something
 */
public record SettingsView(
    int version,
    String zone,
    Text greeting,
    Times hours,
    Dates holidays,
    Text agentNumber,
    Recordings recording) {

  /**
   * A text.
   *
   * @param source {@code console}, {@code deployment} or {@code usual}
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Text(Optional<String> value, String source) {}

  /** Hours. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Times(Optional<Hours> value, String source) {}

  /** Days on which no agent answers, the earliest first. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Dates(Optional<List<String>> value, String source) {}

  /** Whether calls are recorded. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Recordings(Optional<RecordingRuleView> value, String source) {}
}
