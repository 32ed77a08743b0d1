package io.orderline.console.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderline.console.paging.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A delivery as the log shows it.
 *
 * @param state {@code waiting}, {@code delivered} or {@code dead}
 * @param nextAt when it is tried next, where it waits
 * @param status HTTP's, of the last try
 * @param error what was wrong with the last try, in a word
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DeliveryView(
    String id,
    String kind,
    String about,
    Instant at,
    String state,
    int tries,
    Optional<Instant> nextAt,
    Instant createdAt,
    Optional<Instant> deliveredAt,
    Optional<Integer> status,
    Optional<String> error) {
  static final String COLUMNS =
      "select id, kind, about, at, state, tries, case when state = 'waiting' then due_at end,"
          + " created_at, delivered_at, status, error from console.webhook_delivery where ";

  static DeliveryView of(Row row) {
    return new DeliveryView(
        row.text(),
        row.text(),
        row.text(),
        row.moment(),
        row.text(),
        row.number(),
        row.optionalMoment(),
        row.moment(),
        row.optionalMoment(),
        row.optionalNumber(),
        row.optional());
  }

  /** A page of them, latest first. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Page(List<DeliveryView> items, Optional<String> next) {}
}
