package io.orderline.console.calls;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A page of calls, latest first. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CallPage(List<Summary> items, Optional<String> next) {

  /** A call in a list; what is personal is masked. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Summary(
      String id,
      Instant startedAt,
      Optional<Instant> endedAt,
      String phase,
      String outcome,
      String mood,
      int turns,
      Optional<String> caller,
      Optional<String> customer,
      Optional<String> brand,
      String direction,
      String provider,
      Optional<String> agent,
      List<String> intents,
      List<String> orders,
      List<String> tickets,
      int unanswered,
      Optional<Integer> flows,
      Optional<String> firstWords) {}
}
