package io.orderline.tickets;

import io.orderline.access.Credentials;
import io.orderline.access.Principal;
import io.orderline.access.PrincipalSource;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.TicketNumber;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Customers who follow the signed link to the page of their ticket. */
@Singleton
class LinkPrincipals implements PrincipalSource {
  private final Links links;

  LinkPrincipals(Links links) {
    this.links = links;
  }

  @Override
  public Optional<Principal> authenticate(Credentials credentials) {
    return credentials
        .path("code")
        .flatMap(
            code ->
                customer(credentials).filter(who -> links.fits(who.tenant(), who.ticket(), code)))
        .map(customer -> customer);
  }

  private static Optional<Principal.Customer> customer(Credentials credentials) {
    try {
      return Optional.of(
          new Principal.Customer(
              new TenantId(credentials.path("tenant").orElse("")),
              new TicketNumber(credentials.path("number").orElse(""))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
