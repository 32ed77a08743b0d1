package io.orderline.tickets;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.access.web.BadRequest;
import io.orderline.access.web.CurrentPrincipal;
import io.orderline.core.order.CustomerId;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.Ticket;
import io.orderline.core.ticket.TicketChange;
import io.orderline.core.ticket.TicketDesk.Outcome;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.core.ticket.TicketRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The desk for functions in other processes; what is not there is {@code null}. */
@Path("/desk/{tenant}/tickets")
@Allowed(Permission.DESK_USE)
public class DeskResource {
  /** No answer holds more. */
  private static final int MOST = 200;

  private final StoredDesk desk;
  private final CurrentPrincipal principal;

  DeskResource(StoredDesk desk, CurrentPrincipal principal) {
    this.desk = desk;
    this.principal = principal;
  }

  @GET
  @Operation(hidden = true)
  public CompletionStage<List<Ticket>> ticketsOf(
      @PathParam("tenant") TenantId tenant,
      @QueryParam("customer") CustomerId customer,
      @QueryParam("limit") int limit) {
    return desk.ticketsOf(tenant, customer, limit);
  }

  @GET
  @Path("/all")
  @Operation(hidden = true)
  public CompletionStage<List<Ticket>> all(
      @PathParam("tenant") TenantId tenant,
      @QueryParam("after") Optional<String> after,
      @QueryParam("limit") int limit) {
    return desk.all(
        tenant,
        after.filter(number -> !number.isBlank()).map(TicketNumber::new),
        Math.clamp(limit, 1, MOST));
  }

  @GET
  @Path("/{number}")
  @Operation(hidden = true)
  public CompletionStage<Optional<Ticket>> find(
      @PathParam("tenant") TenantId tenant, @PathParam("number") TicketNumber number) {
    return desk.find(tenant, number);
  }

  @POST
  @Operation(hidden = true)
  public CompletionStage<Ticket> create(@PathParam("tenant") TenantId tenant, TicketRequest wish) {
    if (!wish.tenant().equals(tenant)) {
      throw BadRequest.because("the ticket is for another shop than the address");
    }
    return desk.create(wish);
  }

  /**
   * A change on behalf of somebody.
   *
   * @param by whom the asking function acts for
   */
  @POST
  @Path("/{number}/changes")
  @Operation(hidden = true)
  public CompletionStage<Outcome> change(
      @PathParam("tenant") TenantId tenant,
      @PathParam("number") TicketNumber number,
      @QueryParam("by") Optional<String> by,
      TicketChange change) {
    return desk.change(tenant, number, change, principal.get().actor(by));
  }
}
