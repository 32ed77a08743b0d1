package io.orderline.console.tickets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A ticket with its history.
 *
 * @param masked whether what is personal is hidden
 * @param next the states that it can move to
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TicketDetail(
    TicketSummary ticket,
    boolean masked,
    Optional<String> phone,
    Optional<String> customer,
    List<String> next,
    Map<String, String> details,
    List<Entry> history) {

  /**
   * One thing that happened to it.
   *
   * @param note empty where it was given to somebody
   * @param assignee whom it was given to, where that is what happened
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Entry(
      Instant at, String by, String state, String note, Optional<String> assignee) {}
}
