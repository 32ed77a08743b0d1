package io.orderline.core.person;

import java.util.Locale;

/** Why something of a person's is not erased. */
public enum Obstacle {
  /** They are talking. */
  CALL_GOING_ON(true),

  /** The shop still owes them what the ticket is about. */
  OPEN_TICKET(true),

  /** Records of what was bought and paid are kept for the years that the law asks for. */
  TRANSACTION_RECORD(false),

  /** So are those of invoices. */
  INVOICE(false),

  /** The shop's own system holds it, not this installation: the shop erases it there. */
  SHOP_SYSTEM(false);

  private final boolean passes;

  Obstacle(boolean passes) {
    this.passes = passes;
  }

  /** Whether it ends by itself, so that one waits for it. */
  public boolean passes() {
    return passes;
  }

  /** As it is written in answers: {@code open_ticket}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
