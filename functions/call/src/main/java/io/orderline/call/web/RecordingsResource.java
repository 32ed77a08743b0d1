package io.orderline.call.web;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.access.web.BadRequest;
import io.orderline.call.tape.RecordingCare;
import io.orderline.core.tenant.TenantId;
import io.orderline.recordings.RecordingName;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/** Seals a shop's recordings with a new key and verifies them, for operators, step by step. */
@Path("/recordings/{tenant}")
@Allowed(Permission.RECORDINGS_KEEP)
public class RecordingsResource {
  private final RecordingCare care;

  RecordingsResource(RecordingCare care) {
    this.care = care;
  }

  @POST
  @Path("/rotation")
  public Uni<RecordingCare.Step> rotate(
      @PathParam("tenant") TenantId tenant,
      @QueryParam("after") String after,
      @QueryParam("dry") boolean dry) {
    return care.rotate(tenant, place(after), !dry);
  }

  @GET
  @Path("/verification")
  public Uni<RecordingCare.Step> verify(
      @PathParam("tenant") TenantId tenant, @QueryParam("after") String after) {
    return care.verify(tenant, place(after));
  }

  /** Sound that no call knows. */
  @GET
  @Path("/strays")
  public Uni<RecordingCare.Step> strays(
      @PathParam("tenant") TenantId tenant, @QueryParam("after") String after) {
    return care.strays(tenant, place(after));
  }

  private static Optional<RecordingName> place(String after) {
    return Optional.ofNullable(after)
        .filter(text -> !text.isBlank())
        .map(text -> BadRequest.unless(() -> new RecordingName(text)));
  }
}
