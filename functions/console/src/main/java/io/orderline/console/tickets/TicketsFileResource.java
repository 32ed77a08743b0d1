package io.orderline.console.tickets;

import io.orderline.access.Permission;
import io.orderline.access.Principal;
import io.orderline.access.web.Allowed;
import io.orderline.access.web.CurrentPrincipal;
import io.orderline.console.export.Csv;
import io.orderline.console.export.Csv.Column;
import io.orderline.console.export.Exports;
import io.orderline.console.web.Api;
import io.orderline.core.tenant.TenantId;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.jboss.resteasy.reactive.RestMulti;

/** The tickets of a shop as a file: what the list shows, masked as there. */
@Path(Api.V1 + "/shops/{tenant}/tickets.csv")
@Allowed(Permission.TICKETS_READ)
public class TicketsFileResource {
  private static final Csv<TicketSummary> FILE =
      new Csv<>(
          List.of(
              new Column<>("number", TicketSummary::number),
              new Column<>("kind", TicketSummary::kind),
              new Column<>("state", TicketSummary::state),
              new Column<>("due", TicketSummary::due),
              new Column<>("overdue", TicketSummary::overdue),
              new Column<>("createdAt", TicketSummary::createdAt),
              new Column<>("changedAt", TicketSummary::changedAt),
              new Column<>("assignee", TicketSummary::assignee),
              new Column<>("order", TicketSummary::order),
              new Column<>("call", TicketSummary::call),
              new Column<>("reason", TicketSummary::reason),
              new Column<>("mood", TicketSummary::mood)));

  private final TicketList list;
  private final Exports exports;
  private final CurrentPrincipal principal;

  TicketsFileResource(TicketList list, Exports exports, CurrentPrincipal principal) {
    this.list = list;
    this.exports = exports;
    this.principal = principal;
  }

  @GET
  @Produces("text/csv;charset=UTF-8")
  public RestMulti<String> ticketsFile(
      @PathParam("tenant") TenantId tenant, @BeanParam TicketSearch search) {
    Principal reader = principal.get();
    return exports.csv(
        tenant,
        reader,
        search.conditions(),
        new Exports.Source<>(
            "tickets",
            list.count(tenant, reader, search),
            place ->
                list.page(tenant, reader, search.goingOn(place))
                    .map(page -> new Exports.Part<>(page.items(), page.next()))),
        FILE);
  }
}
