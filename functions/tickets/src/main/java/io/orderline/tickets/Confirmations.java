package io.orderline.tickets;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.ticket.Ticket;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The short messages that keep a customer informed about a ticket. */
@Singleton
class Confirmations {
  /** What the name of a text ends with that has room for a link. */
  private static final String LINKED = "_link";

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("M月d日H点");

  private final TicketsConfig config;
  private final Shops shops;
  private final Links links;

  Confirmations(TicketsConfig config, Shops shops, Links links) {
    this.config = config;
    this.shops = shops;
    this.links = links;
  }

  /**
   * The data of {@code sms.requested}; empty where there is nothing to say or nobody to say it to.
   *
   * @param template what has happened: the ticket's kind, or the state it moved to
   */
  Optional<Map<String, String>> about(Ticket ticket, String template, String key) {
    Optional<URI> link = links.of(ticket, template);
    String chosen =
        link.map(_ -> template + LINKED).filter(config.messages()::containsKey).orElse(template);
    return Optional.ofNullable(config.messages().get(chosen))
        .filter(text -> !text.isBlank())
        .flatMap(
            text ->
                ticket
                    .wish()
                    .phone()
                    .filter(PhoneNumber::mobile)
                    .map(phone -> data(ticket, chosen, key, phone, text, link)));
  }

  private Map<String, String> data(
      Ticket ticket,
      String template,
      String key,
      PhoneNumber phone,
      String text,
      Optional<URI> link) {
    var data = new HashMap<String, String>();
    String filled = text;
    for (var parameter : parameters(ticket, link).entrySet()) {
      if (text.contains("{" + parameter.getKey() + "}")) {
        filled = filled.replace("{" + parameter.getKey() + "}", parameter.getValue());
        data.put("parameter." + parameter.getKey(), parameter.getValue());
      }
    }
    data.put("key", key);
    data.put("phone", phone.digits());
    data.put("template", template);
    data.put("text", filled);
    data.put("ticket", ticket.number().value());
    return data;
  }

  private Map<String, String> parameters(Ticket ticket, Optional<URI> link) {
    return Map.of(
        "shop", shops.name(ticket.tenant()),
        "number", ticket.number().value(),
        "link", link.map(URI::toString).orElse(""),
        "order", ticket.wish().order().map(OrderNumber::value).orElse(""),
        "due", HOUR.format(ticket.due().atZone(shops.zone(ticket.tenant()))));
  }
}
