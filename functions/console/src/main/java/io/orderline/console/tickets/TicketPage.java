package io.orderline.console.tickets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/** A page of tickets, the most urgent first. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TicketPage(List<TicketSummary> items, Optional<String> next) {}
