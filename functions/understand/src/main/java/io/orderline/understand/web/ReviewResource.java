package io.orderline.understand.web;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.core.knowledge.KnowledgeReview;
import io.orderline.core.tenant.TenantId;
import io.orderline.understand.review.LocalReview;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The review of articles for functions in other processes. */
@Path("/knowledge/{tenant}/review")
@Allowed(Permission.KNOWLEDGE_LOOKUP)
public class ReviewResource {
  private final LocalReview review;

  ReviewResource(LocalReview review) {
    this.review = review;
  }

  @GET
  public CompletionStage<List<KnowledgeReview.Filed>> filed(@PathParam("tenant") TenantId tenant) {
    return review.filed(tenant);
  }

  @POST
  @Path("/trial")
  public CompletionStage<KnowledgeReview.Heard> ask(
      @PathParam("tenant") TenantId tenant, KnowledgeReview.Trial trial) {
    return review.ask(tenant, trial);
  }

  /** Words to compare, and the article that they are of. */
  public record Compared(Optional<String> except, List<String> asked) {}

  @POST
  @Path("/near")
  public CompletionStage<List<KnowledgeReview.Near>> near(
      @PathParam("tenant") TenantId tenant, Compared compared) {
    return review.near(tenant, compared.except(), compared.asked());
  }

  /** Texts to group, and those that stand for a group. */
  public record Grouped(List<String> known, List<String> texts) {}

  @POST
  @Path("/meanings")
  public CompletionStage<List<Integer>> meanings(
      @PathParam("tenant") TenantId tenant, Grouped grouped) {
    return review.meanings(grouped.known(), grouped.texts());
  }
}
