package io.orderline.notify;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** A shop's short messages, for operators. */
@Path("/messages/{tenant}")
@Allowed(Permission.MESSAGES_READ)
public class MessagesResource {
  private static final int MOST = 500;

  private final Messages messages;

  MessagesResource(Messages messages) {
    this.messages = messages;
  }

  /** The latest first. */
  @GET
  public Uni<List<StoredMessage>> latest(
      @PathParam("tenant") TenantId tenant, @QueryParam("limit") @DefaultValue("50") int limit) {
    return messages.list(tenant, Math.clamp(limit, 1, MOST));
  }
}
