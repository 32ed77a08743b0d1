package io.orderline.core.ticket;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of tickets. */
public enum TicketKind {
  RETURN,
  REFUND,
  EXCHANGE,
  INVOICE,
  CANCEL_ORDER,
  CHANGE_ORDER,
  COMPENSATION,
  URGE_DELIVERY,
  COMPLAINT,
  CALLBACK,
  /** An unpaid order: a link to pay by was wanted, or it is said to be paid. */
  PAYMENT,
  /** The customer wants no more reminders of an unpaid order. */
  NO_REMINDERS;

  /** As it is written in events, flows and configuration: {@code cancel_order}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<TicketKind> coded(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
