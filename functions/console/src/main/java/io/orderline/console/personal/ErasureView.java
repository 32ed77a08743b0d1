package io.orderline.console.personal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A wish to be erased as people see it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ErasureView(
    String id,
    Instant askedAt,
    String askedBy,
    String reason,
    String masked,
    boolean openTickets,
    String state,
    List<HolderReport> holders,
    Optional<Instant> endedAt) {}
