package io.orderline.tickets;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.event.SmsEvent.SmsRequested;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.tenant.Tenant;
import io.orderline.core.tenant.Tenants;
import io.orderline.core.ticket.Ticket;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.ZonedDateTime;
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
  private static final DateTimeFormatter MIDNIGHT = DateTimeFormatter.ofPattern("M月d日24点");

  private final TicketsConfig config;
  private final Tenants tenants;
  private final Links links;

  Confirmations(TicketsConfig config, Tenants tenants, Links links) {
    this.config = config;
    this.tenants = tenants;
    this.links = links;
  }

  /**
   * The message; empty where there is nothing to say or nobody to say it to.
   *
   * @param template what has happened: the ticket's kind, or the state it moved to
   */
  Optional<SmsRequested> about(Ticket ticket, String template, String key) {
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
                    .map(phone -> message(ticket, chosen, key, phone, text, link)));
  }

  private SmsRequested message(
      Ticket ticket,
      String template,
      String key,
      PhoneNumber phone,
      String text,
      Optional<URI> link) {
    var used = new HashMap<String, String>();
    String filled = text;
    for (var parameter : parameters(ticket, link).entrySet()) {
      if (text.contains("{" + parameter.getKey() + "}")) {
        filled = filled.replace("{" + parameter.getKey() + "}", parameter.getValue());
        used.put(parameter.getKey(), parameter.getValue());
      }
    }
    return new SmsRequested(
        key, phone, template, filled, used, Optional.of(ticket.number()), Optional.empty());
  }

  /** （跑步鞋，2件）: which article of the order; nothing where it is all of it. */
  private static String article(Ticket ticket) {
    return ticket
        .wish()
        .article()
        .filter(part -> !part.product().isBlank())
        .map(
            part ->
                "（"
                    + part.product()
                    + (part.quantity() > 1 ? "，" + part.quantity() + "件" : "")
                    + "）")
        .orElse("");
  }

  private Map<String, String> parameters(Ticket ticket, Optional<URI> link) {
    Tenant tenant = tenants.of(ticket.tenant());
    return Map.of(
        "shop", tenant.name(),
        "number", ticket.number().value(),
        "link", link.map(URI::toString).orElse(""),
        "order", ticket.wish().order().map(OrderNumber::value).orElse(""),
        "article", article(ticket),
        "due", hour(ticket.due().atZone(tenant.zone())));
  }

  /** The hour of a deadline. Midnight ends a day: 11月30日24点, not 12月1日0点. */
  static String hour(ZonedDateTime due) {
    return due.getHour() == 0 ? MIDNIGHT.format(due.minusDays(1)) : HOUR.format(due);
  }
}
