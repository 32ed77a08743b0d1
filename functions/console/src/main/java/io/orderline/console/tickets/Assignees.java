package io.orderline.console.tickets;

import io.orderline.access.Permission;
import io.orderline.access.Principal;
import io.orderline.console.account.Colleagues;
import io.orderline.console.web.Refused;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.TicketChange;
import io.orderline.core.ticket.TicketNumber;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Whom a ticket can be given to: who works on tickets in its shop, and sees its brand. */
@Singleton
class Assignees {
  private final Colleagues colleagues;
  private final TicketList list;

  Assignees(Colleagues colleagues, TicketList list) {
    this.colleagues = colleagues;
    this.list = list;
  }

  /** Fails where the change gives the ticket to somebody who cannot work on it. */
  Uni<Void> check(TenantId tenant, Principal by, TicketNumber number, TicketChange change) {
    return change instanceof TicketChange.Assign(var name)
        ? assignee(tenant, by, name)
            .chain(
                found ->
                    sees(tenant, found.orElseThrow(Assignees::unknown), number)
                        .invoke(Assignees::refuse))
            .replaceWithVoid()
        : Uni.createFrom().voidItem();
  }

  /** Who asks may take it, also with a token and without an account. */
  private Uni<Optional<Principal>> assignee(TenantId tenant, Principal by, String name) {
    return by instanceof Principal.Operator && by.name().equals(name)
        ? Uni.createFrom().item(Optional.of(by))
        : colleagues.find(name, Permission.TICKETS_CHANGE, tenant);
  }

  private Uni<Boolean> sees(TenantId tenant, Principal assignee, TicketNumber number) {
    return assignee.brands().isEmpty()
        ? Uni.createFrom().item(true)
        : list.find(tenant, assignee, number.value()).map(Optional::isPresent);
  }

  private static void refuse(boolean sees) {
    if (!sees) {
      throw Refused.invalid("assignee", "They do not see the brand of this ticket.");
    }
  }

  private static Refused unknown() {
    return Refused.invalid(
        "assignee", "Nobody of that name works on tickets here: name a colleague of this shop.");
  }
}
