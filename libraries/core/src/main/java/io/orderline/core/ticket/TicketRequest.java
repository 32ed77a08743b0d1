package io.orderline.core.ticket;

import io.orderline.core.call.CallId;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.tenant.TenantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request for a ticket.
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
  /** The detail that says that the order was on its way already. */
  private static final String SHIPPED = "sent";

  /** The details that name the one article. */
  private static final String ARTICLE = "article";

  private static final String PRODUCT = "product";
  private static final String QUANTITY = "quantity";

  public TicketRequest {
    if (key == null || key.isBlank()) {
      throw new IllegalArgumentException("a wish needs a key, so that it is fulfilled once");
    }
    details = Map.copyOf(details);
  }

  /** The details of a ticket whose order may be on its way already, or that is about an article. */
  public static Map<String, String> details(
      Map<String, String> answers, boolean shipped, Optional<TicketArticle> article) {
    var details = new HashMap<>(answers);
    article.ifPresent(
        part ->
            details.putAll(
                Map.of(
                    ARTICLE, part.sku(),
                    PRODUCT, part.product(),
                    QUANTITY, String.valueOf(part.quantity()))));
    if (shipped) {
      details.put(SHIPPED, "true");
    }
    return details;
  }

  /** The one article that the ticket is about; all of the order when empty. */
  public Optional<TicketArticle> article() {
    return Optional.ofNullable(details.get(ARTICLE))
        .map(
            sku ->
                new TicketArticle(
                    sku,
                    details.getOrDefault(PRODUCT, ""),
                    Integer.parseInt(details.getOrDefault(QUANTITY, "1"))));
  }

  /** Whether the order was on its way when the caller asked. */
  public boolean shipped() {
    return "true".equals(details.get(SHIPPED));
  }

  @Override
  public String toString() {
    return "TicketRequest[" + number + " " + kind.code() + "]";
  }
}
