package io.orderline.core.ticket;

import java.util.Locale;
import java.util.Set;

/** The states of a ticket, and the moves from each. */
public enum TicketState {
  OPEN,
  IN_PROGRESS,
  WAITING_FOR_CUSTOMER,
  RESOLVED,
  REJECTED,
  CANCELLED,
  CLOSED;

  /** The states that may follow; a customer who is not content reopens what was ended. */
  public Set<TicketState> next() {
    return switch (this) {
      case OPEN -> Set.of(IN_PROGRESS, WAITING_FOR_CUSTOMER, RESOLVED, REJECTED, CANCELLED);
      case IN_PROGRESS -> Set.of(OPEN, WAITING_FOR_CUSTOMER, RESOLVED, REJECTED, CANCELLED);
      case WAITING_FOR_CUSTOMER -> Set.of(IN_PROGRESS, RESOLVED, REJECTED, CANCELLED);
      case RESOLVED, REJECTED -> Set.of(CLOSED, OPEN);
      case CLOSED -> Set.of(OPEN);
      case CANCELLED -> Set.of();
    };
  }

  /** Whether the ticket still needs work. */
  public boolean pending() {
    return this == OPEN || this == IN_PROGRESS || this == WAITING_FOR_CUSTOMER;
  }

  /**
   * The state of this code.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static TicketState coded(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** As it is written in events: {@code in_progress}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
