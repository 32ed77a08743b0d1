package io.orderline.core.dialogue;

import java.util.Map;

/**
 * Something that must happen because of this turn, once, after it has been saved; becomes an event.
 */
public record Action(String type, Map<String, String> data) {
  public static final String HANDOFF_REQUESTED = "handoff.requested";
  public static final String TICKET_REQUESTED = "ticket.requested";
  public static final String CALL_ENDED = "call.ended";

  public Action {
    data = Map.copyOf(data);
  }
}
