package io.orderline.tickets;

import io.orderline.access.token.ConstantTime;
import io.orderline.access.token.Hmac;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.orderline.core.ticket.Ticket;
import io.orderline.core.ticket.TicketKind;
import io.orderline.core.ticket.TicketNumber;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/**
 * The links in messages: pages of the shop, by configuration, and our own page on which a customer
 * says where the invoice goes. That one has a code that only we can make, so that nobody reaches
 * another's.
 */
@Singleton
class Links {
  private static final int CODE_BYTES = 12;

  private final TicketsConfig config;
  private final Tenants tenants;

  Links(TicketsConfig config, Tenants tenants) {
    this.config = config;
    this.tenants = tenants;
  }

  /**
   * The link that goes with a message.
   *
   * @param template what the message is about
   */
  Optional<URI> of(Ticket ticket, String template) {
    return tenants
        .of(ticket.tenant())
        .link(template)
        .map(address -> filled(address, ticket))
        .or(() -> template.equals(TicketKind.INVOICE.code()) ? form(ticket) : Optional.empty());
  }

  /** Whether this is the code of that ticket's page. */
  boolean fits(TenantId tenant, TicketNumber number, String code) {
    return config
        .linkSecret()
        .filter(secret -> ConstantTime.same(code(secret, tenant, number), code))
        .isPresent();
  }

  private Optional<URI> form(Ticket ticket) {
    return config
        .linkSecret()
        .map(
            secret ->
                URI.create(
                    "%s/forms/invoice/%s/%s/%s"
                        .formatted(
                            config.publicUrl().toString().replaceAll("/+$", ""),
                            ticket.tenant(),
                            ticket.number(),
                            code(secret, ticket.tenant(), ticket.number()))));
  }

  private static URI filled(String address, Ticket ticket) {
    return URI.create(
        address
            .replace("{order}", ticket.wish().order().map(OrderNumber::value).orElse(""))
            .replace("{number}", ticket.number().value()));
  }

  private static String code(String secret, TenantId tenant, TicketNumber number) {
    return Hmac.sha256(secret).sign(tenant + "/" + number).hex(CODE_BYTES);
  }
}
