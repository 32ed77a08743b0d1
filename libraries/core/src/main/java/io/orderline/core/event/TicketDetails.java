package io.orderline.core.event;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.ticket.TicketArticle;
import io.orderline.core.ticket.TicketKind;
import io.orderline.core.ticket.TicketNumber;
import java.util.Map;
import java.util.Optional;

/**
 * What a caller asks for: who, about which order, and the answers that go with it.
 *
 * @param number the number that the caller was told already
 * @param phone where messages about it go
 * @param shipped whether the order was on its way when the caller asked
 * @param article the one article that it is about; all of the order when empty
 * @param answers what else was said, by slot; may be personal
 */
public record TicketDetails(
    TicketNumber number,
    TicketKind kind,
    Optional<CustomerId> customer,
    Optional<PhoneNumber> phone,
    Optional<OrderNumber> order,
    Optional<String> reason,
    boolean shipped,
    Optional<TicketArticle> article,
    Map<String, String> answers) {
  public TicketDetails {
    answers = Map.copyOf(answers);
  }

  @Override
  public String toString() {
    return "TicketDetails[" + number + " " + kind.code() + "]";
  }
}
