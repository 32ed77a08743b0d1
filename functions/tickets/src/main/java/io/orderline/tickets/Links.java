package io.orderline.tickets;

import io.orderline.core.order.OrderNumber;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.Ticket;
import io.orderline.core.ticket.TicketKind;
import io.orderline.core.ticket.TicketNumber;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The links in messages: pages of the shop, by configuration, and our own page on which a customer
 * says where the invoice goes. That one has a code that only we can make, so that nobody reaches
 * another's.
 */
@Singleton
class Links {
  private static final int CODE_BYTES = 12;

  private final TicketsConfig config;
  private final Shops shops;

  Links(TicketsConfig config, Shops shops) {
    this.config = config;
    this.shops = shops;
  }

  /**
   * The link that goes with a message.
   *
   * @param template what the message is about
   */
  Optional<URI> of(Ticket ticket, String template) {
    return shops
        .link(ticket.tenant(), template)
        .map(address -> filled(address, ticket))
        .or(() -> template.equals(TicketKind.INVOICE.code()) ? form(ticket) : Optional.empty());
  }

  /** Whether this is the code of that ticket's page. */
  boolean fits(TenantId tenant, TicketNumber number, String code) {
    return config
        .linkSecret()
        .filter(
            secret ->
                MessageDigest.isEqual(
                    code(secret, tenant, number).getBytes(StandardCharsets.US_ASCII),
                    code.getBytes(StandardCharsets.UTF_8)))
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
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] whole = mac.doFinal((tenant + "/" + number).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(whole, 0, CODE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
