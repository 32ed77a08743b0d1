package io.orderline.console.calls;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderline.console.tickets.TicketSummary;
import java.util.List;
import java.util.Optional;

/**
 * A call with its turns.
 *
 * @param masked whether what is personal is hidden
 * @param handoff what the agent was told
 * @param recording what became of its sound; missing where the shop did not record it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CallDetail(
    CallPage.Summary call,
    boolean masked,
    Optional<String> handoff,
    List<TurnView> timeline,
    List<TicketSummary> tickets,
    Optional<RecordingView> recording) {}
