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
import io.orderline.core.ticket.TicketState;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A shop's tickets, for operators and their tools. */
@Path("/tickets/{tenant}")
@Allowed(Permission.TICKETS_READ)
@Tag(name = "tickets")
public class TicketsResource {
  private static final int MOST = 200;

  private final StoredDesk desk;
  private final CurrentPrincipal principal;

  TicketsResource(StoredDesk desk, CurrentPrincipal principal) {
    this.desk = desk;
    this.principal = principal;
  }

  @GET
  @Operation(
      summary =
          "The tickets of a customer, latest first; or those in a state, the most urgent first")
  public CompletionStage<List<Ticket>> list(
      @PathParam("tenant") TenantId tenant,
      @QueryParam("customer") Optional<CustomerId> customer,
      @QueryParam("state") Optional<TicketState> state,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    int most = Math.clamp(limit, 1, MOST);
    return customer.isPresent()
        ? desk.ticketsOf(tenant, customer.get(), most)
        : desk.inState(tenant, state.orElse(TicketState.OPEN), most);
  }

  @GET
  @Path("/{number}")
  @Operation(summary = "A ticket with its history")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Ticket.class)))
  @APIResponse(responseCode = "404", description = "The shop has no ticket of this number")
  public CompletionStage<Ticket> find(
      @PathParam("tenant") TenantId tenant, @PathParam("number") TicketNumber number) {
    return desk.find(tenant, number).thenApply(found -> found.orElseThrow(NotFoundException::new));
  }

  @POST
  @Allowed(Permission.TICKETS_CHANGE)
  @Operation(
      summary = "Makes a ticket",
      description = "The same key never makes two: the ticket that was made first is returned.")
  public CompletionStage<Ticket> create(@PathParam("tenant") TenantId tenant, TicketRequest wish) {
    if (!wish.tenant().equals(tenant)) {
      throw BadRequest.because("the ticket is for another shop than the address");
    }
    return desk.create(wish);
  }

  @POST
  @Path("/{number}/changes")
  @Allowed(Permission.TICKETS_CHANGE)
  @Operation(
      summary = "Moves a ticket to another state, assigns it, or adds a note",
      description = "The history records the name of the operator or API client that asks.")
  @APIResponse(
      responseCode = "200",
      description = "The ticket afterwards",
      content = @Content(schema = @Schema(implementation = Ticket.class)))
  @APIResponse(responseCode = "404", description = "The shop has no ticket of this number")
  @APIResponse(
      responseCode = "409",
      description = "Not possible in the state that the ticket is in, which is returned",
      content = @Content(schema = @Schema(implementation = Ticket.class)))
  public CompletionStage<Response> change(
      @PathParam("tenant") TenantId tenant,
      @PathParam("number") TicketNumber number,
      TicketChange change) {
    return desk.change(tenant, number, change, principal.get().name())
        .thenApply(TicketsResource::response);
  }

  private static Response response(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Changed(var ticket) -> Response.ok(ticket).build();
      case Outcome.Illegal(var ticket) ->
          Response.status(Response.Status.CONFLICT).entity(ticket).build();
      case Outcome.Unknown _ -> Response.status(Response.Status.NOT_FOUND).build();
    };
  }
}
