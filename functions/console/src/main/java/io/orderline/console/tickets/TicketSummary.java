package io.orderline.console.tickets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/** A ticket in a list; the reason is masked. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TicketSummary(
    String number,
    String kind,
    String state,
    Instant due,
    boolean overdue,
    Instant createdAt,
    Instant changedAt,
    Optional<String> assignee,
    Optional<String> order,
    Optional<String> call,
    Optional<String> reason,
    Optional<String> mood) {}
