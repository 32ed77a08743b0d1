package io.orderline.console.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A page of a chain, latest first. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AuditPage(List<Row> items, Optional<String> next) {

  /** One deed. */
  public record Row(
      long sequence,
      Instant at,
      String who,
      String what,
      String about,
      Map<String, String> detail,
      String hash) {}
}
