package io.orderline.core.ticket;

/** Tickets cannot be read or written now. */
public final class DeskUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DeskUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
