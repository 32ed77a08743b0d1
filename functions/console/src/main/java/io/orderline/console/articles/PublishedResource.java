package io.orderline.console.articles;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.core.knowledge.PublishedArticles;
import io.orderline.core.knowledge.WrittenArticles;
import io.orderline.core.tenant.TenantId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What people have published, for functions in other processes. */
@Path("/articles")
@Allowed(Permission.ARTICLES_LOOKUP)
public class PublishedResource {
  private final ArticleTable table;

  PublishedResource(ArticleTable table) {
    this.table = table;
  }

  @GET
  public CompletionStage<List<PublishedArticles.Revision>> revisions() {
    return table.revisions();
  }

  @GET
  @Path("/{tenant}")
  public CompletionStage<WrittenArticles> of(@PathParam("tenant") TenantId tenant) {
    return table.of(tenant);
  }
}
