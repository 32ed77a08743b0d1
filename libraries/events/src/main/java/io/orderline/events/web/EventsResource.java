package io.orderline.events.web;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.core.tenant.TenantId;
import io.orderline.events.DeadLetters;
import io.orderline.events.EventLog;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tenant's events and dead letters, for operators. */
@Path("/events/{tenant}")
@Allowed(Permission.EVENTS_READ)
public class EventsResource {
  private static final int MOST = 500;

  private final EventLog log;
  private final DeadLetters deadLetters;

  EventsResource(EventLog log, DeadLetters deadLetters) {
    this.log = log;
    this.deadLetters = deadLetters;
  }

  /** The latest events of this function's database, whether sent or still waiting. */
  @GET
  public Uni<List<EventLog.Logged>> latest(
      @PathParam("tenant") TenantId tenant,
      @QueryParam("type") Optional<String> type,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    return log.latest(tenant, type, Math.clamp(limit, 1, MOST));
  }

  /** What a handler failed at for good. */
  @GET
  @Path("/dead")
  public Uni<List<DeadLetters.DeadLetter>> dead(
      @PathParam("tenant") TenantId tenant, @QueryParam("limit") @DefaultValue("50") int limit) {
    return deadLetters.list(tenant, Math.clamp(limit, 1, MOST));
  }

  /** Tries the dead letters of a consumer again: that of one event, or all. */
  @POST
  @Path("/dead/{consumer}/replay")
  @Allowed(Permission.EVENTS_REPLAY)
  public Uni<Map<String, Integer>> replay(
      @PathParam("tenant") TenantId tenant,
      @PathParam("consumer") String consumer,
      @QueryParam("id") Optional<String> id) {
    return deadLetters.replay(tenant, consumer, id).map(count -> Map.of("replayed", count));
  }
}
