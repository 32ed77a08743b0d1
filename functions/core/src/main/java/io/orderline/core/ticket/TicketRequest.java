package io.orderline.core.ticket;

import io.orderline.core.call.CallId;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.event.Event;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.tenant.TenantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A wish that shall become a ticket.
 *
 * @param key names the wish: the same key never makes two tickets
 * @param number the number that the customer was told already
 * @param phone where messages about it go
 * @param details what else was said, by slot; may be personal
 * @param at when the wish was expressed
 */
public record TicketRequest(
    String key,
    TicketNumber number,
    TenantId tenant,
    TicketKind kind,
    Optional<CustomerId> customer,
    Optional<PhoneNumber> phone,
    Optional<OrderNumber> order,
    Optional<CallId> call,
    String reason,
    Map<String, String> details,
    Instant at) {
  private static final Set<String> NAMED =
      Set.of("call", "turn", "number", "kind", "customer", "phone", "order", "reason");

  public TicketRequest {
    if (key == null || key.isBlank()) {
      throw new IllegalArgumentException("a wish needs a key, so that it is fulfilled once");
    }
    details = Map.copyOf(details);
  }

  /**
   * Reads an event {@code ticket.requested}.
   *
   * @throws IllegalArgumentException when it names no kind or number that we know
   */
  public static TicketRequest of(Event event) {
    Map<String, String> data = event.data();
    var details = new HashMap<>(data);
    details.keySet().removeAll(NAMED);
    return new TicketRequest(
        event.source() + " " + event.id(),
        new TicketNumber(data.get("number")),
        event.tenant(),
        TicketKind.coded(data.get("kind"))
            .orElseThrow(() -> new IllegalArgumentException("there is no ticket of this kind")),
        Optional.ofNullable(data.get("customer")).map(CustomerId::new),
        PhoneNumber.read(data.get("phone")),
        Optional.ofNullable(data.get("order")).map(OrderNumber::new),
        Optional.ofNullable(data.get("call")).map(CallId::new),
        data.getOrDefault("reason", ""),
        details,
        event.time());
  }

  @Override
  public String toString() {
    return "TicketRequest[" + number + " " + kind.code() + "]";
  }
}
