package io.orderline.call.web;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.access.web.BadRequest;
import io.orderline.access.web.CurrentPrincipal;
import io.orderline.call.conversation.TurnContexts;
import io.orderline.core.dialogue.TurnContext;
import io.orderline.core.tenant.TenantId;
import io.orderline.flows.FlowFiles;
import io.orderline.flows.PublishedFlows;
import io.orderline.flows.PublishedFlows.Publication;
import io.orderline.flows.TenantFlowBooks;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A tenant's flows by version, for operators. The principal's name stands with what it publishes.
 */
@Path("/flows/{tenant}")
@Allowed(Permission.FLOWS_READ)
public class FlowsResource {
  private final PublishedFlows published;
  private final TenantFlowBooks books;
  private final TurnContexts contexts;
  private final CurrentPrincipal principal;

  FlowsResource(
      PublishedFlows published,
      TenantFlowBooks books,
      TurnContexts contexts,
      CurrentPrincipal principal) {
    this.published = published;
    this.books = books;
    this.contexts = contexts;
    this.principal = principal;
  }

  /** Files that replace those of version 0 of the same name, or add to them. */
  public record Draft(Map<String, String> files, String note) {}

  /** The published versions, the latest first. */
  @GET
  public CompletionStage<List<Publication>> list(@PathParam("tenant") TenantId tenant) {
    return published.list(tenant);
  }

  /** The context that a turn has now, policies included. */
  @GET
  @Path("/context")
  public TurnContext context(@PathParam("tenant") TenantId tenant) {
    return contexts.now(tenant);
  }

  /** All files of a version. */
  @GET
  @Path("/{number:\\d+}")
  public CompletionStage<Map<String, String>> files(
      @PathParam("tenant") TenantId tenant, @PathParam("number") int number) {
    return number == 0
        ? CompletableFuture.completedStage(books.shipped())
        : published
            .files(tenant, number)
            .thenApply(files -> files.orElseThrow(() -> unknown(number)));
  }

  private static NotFoundException unknown(int number) {
    return new NotFoundException(
        Response.status(Response.Status.NOT_FOUND)
            .entity("This shop has no version %d of its flows.".formatted(number))
            .type(MediaType.TEXT_PLAIN + ";charset=UTF-8")
            .build());
  }

  /** Publishes; nothing when there are mistakes, which the answer names. */
  @POST
  @Allowed(Permission.FLOWS_PUBLISH)
  public CompletionStage<Publication> publish(@PathParam("tenant") TenantId tenant, Draft draft) {
    var files = new java.util.TreeMap<>(books.shipped());
    files.putAll(draft.files());
    return publish(tenant, files, draft.note() == null ? "" : draft.note());
  }

  /** Publishes the files of an earlier version as the latest. */
  @POST
  @Path("/{number:\\d+}/revert")
  @Allowed(Permission.FLOWS_PUBLISH)
  public CompletionStage<Publication> revert(
      @PathParam("tenant") TenantId tenant, @PathParam("number") int number) {
    return files(tenant, number)
        .thenCompose(files -> publish(tenant, files, "back to version " + number));
  }

  private CompletionStage<Publication> publish(
      TenantId tenant, Map<String, String> files, String note) {
    try {
      FlowFiles.book(files);
    } catch (IllegalStateException mistakes) {
      throw BadRequest.because(mistakes.getMessage());
    }
    return published
        .publish(tenant, files, note, principal.get().name())
        .whenComplete((_, _) -> books.refresh(tenant));
  }
}
