package io.orderline.console.tickets;

import io.orderline.access.Permission;
import io.orderline.access.Principal;
import io.orderline.access.web.Allowed;
import io.orderline.access.web.CurrentPrincipal;
import io.orderline.console.once.Once;
import io.orderline.console.once.Request;
import io.orderline.console.web.Api;
import io.orderline.console.web.Reason;
import io.orderline.console.web.Refused;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.DeskUnavailable;
import io.orderline.core.ticket.TicketChange;
import io.orderline.core.ticket.TicketNumber;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/** The tickets of a shop. */
@Path(Api.V1 + "/shops/{tenant}/tickets")
@Allowed(Permission.TICKETS_READ)
public class TicketsResource {
  private final TicketList list;
  private final TicketWork work;
  private final Once once;
  private final CurrentPrincipal principal;

  TicketsResource(TicketList list, TicketWork work, Once once, CurrentPrincipal principal) {
    this.list = list;
    this.work = work;
    this.once = once;
    this.principal = principal;
  }

  @GET
  public Uni<TicketPage> tickets(
      @PathParam("tenant") TenantId tenant, @BeanParam TicketSearch search) {
    return list.page(tenant, principal.get(), search);
  }

  @GET
  @Path("/{number}")
  public Uni<TicketDetail> ticket(
      @PathParam("tenant") TenantId tenant, @PathParam("number") String number) {
    return work.masked(tenant, principal.get(), number);
  }

  @POST
  @Path("/{number}/changes")
  @Allowed(value = Permission.TICKETS_CHANGE, and = Permission.TICKETS_READ)
  public Uni<TicketDetail> change(
      @PathParam("tenant") TenantId tenant,
      @PathParam("number") String number,
      @HeaderParam(Request.HEADER) String key,
      ChangeInput asked) {
    Principal by = principal.get();
    TicketChange change = asked.change();
    return once.run(
        Request.of(tenant, by.name(), key, "change", number, asked),
        () ->
            work.change(tenant, by, TicketWork.number(number), change)
                .chain(outcome -> work.changed(tenant, by, outcome)),
        _ -> "",
        _ -> work.masked(tenant, by, number));
  }

  /** One after the other, so that a desk is not asked a hundred things at once. */
  @POST
  @Path("/changes")
  @Allowed(Permission.TICKETS_CHANGE)
  public Uni<List<BulkOutcome>> changeAll(
      @PathParam("tenant") TenantId tenant,
      @HeaderParam(Request.HEADER) String key,
      ChangeInput.Bulk asked) {
    List<String> numbers = asked.checked();
    TicketChange change = asked.change().change();
    Principal by = principal.get();
    return once.run(
        Request.of(tenant, by.name(), key, "change all", numbers, asked.change()),
        () ->
            Multi.createFrom()
                .iterable(numbers)
                .onItem()
                .transformToUniAndConcatenate(number -> one(tenant, by, number, change))
                .collect()
                .asList(),
        BulkOutcome::note,
        note -> Uni.createFrom().item(BulkOutcome.noted(note)));
  }

  private Uni<BulkOutcome> one(TenantId tenant, Principal by, String number, TicketChange change) {
    return TicketNumber.valid(number)
        ? work.change(tenant, by, new TicketNumber(number), change)
            .map(outcome -> BulkOutcome.of(number, outcome))
            .onFailure(Refused.class)
            .recoverWithItem(refused -> BulkOutcome.refused(number, (Refused) refused))
            .onFailure(DeskUnavailable.class)
            .recoverWithItem(BulkOutcome.not(number, "unavailable"))
        : Uni.createFrom().item(BulkOutcome.not(number, "not_found"));
  }

  @POST
  @Path("/{number}/reveal")
  @Allowed(value = Permission.PERSONAL_REVEAL, and = Permission.TICKETS_READ)
  public Uni<TicketDetail> reveal(
      @PathParam("tenant") TenantId tenant, @PathParam("number") String number, Reason reason) {
    return work.revealed(tenant, principal.get(), number, reason.checked());
  }
}
