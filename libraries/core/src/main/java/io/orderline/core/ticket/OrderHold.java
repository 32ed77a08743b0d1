package io.orderline.core.ticket;

import io.orderline.core.order.OrderNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a ticket holds of an order: while it lasts, nobody books the same of that order again.
 *
 * @param article the number of the one article that the ticket is about; all of the order when
 *     empty
 */
public record OrderHold(OrderNumber order, Family family, Optional<String> article) {
  /** An urge is one day's worth: the carrier is not asked again sooner. */
  private static final Duration URGE = Duration.ofDays(1);

  /** A change that is asked for twice in this time is the same one, said in two calls. */
  private static final Duration CHANGE = Duration.ofMinutes(10);

  /** Wishes of which an order bears one at a time. */
  public enum Family {
    /** Goods come back or money does: a return and a refund of one order would pay twice. */
    GOODS,
    INVOICE,
    COMPENSATION,
    CHANGE,
    URGE
  }

  /** The hold of a ticket; none of a kind that never stands in the way, such as a complaint. */
  public static Optional<OrderHold> of(
      TicketKind kind, Optional<OrderNumber> order, Optional<String> article) {
    return family(kind)
        .flatMap(
            family ->
                order.map(
                    number ->
                        new OrderHold(
                            number, family, article.filter(_ -> family == Family.GOODS))));
  }

  /** What a ticket of this kind holds; nothing where it never stands in the way. */
  public static Optional<Family> family(TicketKind kind) {
    return switch (kind) {
      case RETURN, REFUND, EXCHANGE, CANCEL_ORDER -> Optional.of(Family.GOODS);
      case INVOICE -> Optional.of(Family.INVOICE);
      case COMPENSATION -> Optional.of(Family.COMPENSATION);
      case CHANGE_ORDER -> Optional.of(Family.CHANGE);
      case URGE_DELIVERY -> Optional.of(Family.URGE);
      case COMPLAINT, CALLBACK, PAYMENT, NO_REMINDERS -> Optional.empty();
    };
  }

  /** Whether both cannot be at once: the same of the same order, or of an article of it. */
  public boolean meets(OrderHold other) {
    return order.equals(other.order)
        && family == other.family
        && (article.isEmpty() || other.article.isEmpty() || article.equals(other.article));
  }

  /**
   * Whether the hold of a ticket still lasts. What was rejected or cancelled gives the order free;
   * what is done does where the same can be wanted again.
   */
  public static boolean lasts(Ticket ticket, Instant now) {
    boolean pending = ticket.state().pending();
    boolean done = ticket.state() == TicketState.RESOLVED || ticket.state() == TicketState.CLOSED;
    Instant at = ticket.wish().at();
    return switch (ticket.wish().kind()) {
      case RETURN, REFUND, CANCEL_ORDER, INVOICE -> pending || done;
      case EXCHANGE, COMPENSATION -> pending;
      case CHANGE_ORDER -> pending && now.isBefore(at.plus(CHANGE));
      case URGE_DELIVERY -> pending && now.isBefore(at.plus(URGE));
      case COMPLAINT, CALLBACK, PAYMENT, NO_REMINDERS -> false;
    };
  }
}
