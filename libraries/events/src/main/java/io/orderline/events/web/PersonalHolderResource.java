package io.orderline.events.web;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.core.person.HolderUnavailable;
import io.orderline.core.person.PersonalHolder;
import io.orderline.core.tenant.TenantId;
import io.quarkus.arc.All;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What this process holds of persons, for the console in another one. */
@Path("/personal/{tenant}/{holder}")
@Allowed(Permission.PERSONAL_HOLD)
public class PersonalHolderResource {
  private final List<PersonalHolder> holders;

  PersonalHolderResource(@All List<PersonalHolder> holders) {
    this.holders = holders;
  }

  @POST
  @Path("/find")
  public CompletionStage<PersonalHolder.Step> find(
      @PathParam("tenant") TenantId tenant,
      @PathParam("holder") String holder,
      PersonalHolder.Question question) {
    return named(holder).find(tenant, question);
  }

  @POST
  @Path("/erase")
  public CompletionStage<PersonalHolder.Erased> erase(
      @PathParam("tenant") TenantId tenant,
      @PathParam("holder") String holder,
      PersonalHolder.Erasure erasure) {
    return named(holder).erase(tenant, erasure);
  }

  private PersonalHolder named(String name) {
    return holders.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  /** Somebody that the holder asks is away. */
  @ServerExceptionMapper
  public Response away(HolderUnavailable fault) {
    return Response.status(Response.Status.SERVICE_UNAVAILABLE)
        .entity(fault.getMessage())
        .type(MediaType.TEXT_PLAIN_TYPE)
        .build();
  }
}
