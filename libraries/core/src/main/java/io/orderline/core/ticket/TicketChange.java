package io.orderline.core.ticket;

/** A change to a ticket. */
public sealed interface TicketChange {

  /** Takes it to another state. */
  record Move(TicketState to, String note) implements TicketChange {
    public Move {
      note = text(note);
      if (to == null) {
        throw new IllegalArgumentException("name the state that the ticket moves to");
      }
    }
  }

  /** Gives it to somebody. */
  record Assign(String assignee) implements TicketChange {
    public Assign {
      assignee = said(assignee, "name who shall look after the ticket");
    }
  }

  /** Adds a remark. */
  record Note(String text) implements TicketChange {
    public Note {
      text = said(text, "a note says something");
    }
  }

  private static String said(String value, String otherwise) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(otherwise);
    }
    return text(value);
  }

  private static String text(String value) {
    String kept = value == null ? "" : value.strip();
    if (kept.length() > 1000) {
      throw new IllegalArgumentException("a note has at most 1000 characters");
    }
    return kept;
  }
}
