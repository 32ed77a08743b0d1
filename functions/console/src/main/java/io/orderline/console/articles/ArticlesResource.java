package io.orderline.console.articles;

import io.orderline.access.Permission;
import io.orderline.access.Principal;
import io.orderline.access.web.Allowed;
import io.orderline.access.web.CurrentPrincipal;
import io.orderline.console.once.Once;
import io.orderline.console.once.Request;
import io.orderline.console.web.Api;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The articles of a shop. */
@Path(Api.V1 + "/shops/{tenant}/articles")
@Allowed(Permission.ARTICLES_READ)
public class ArticlesResource {
  private final ArticleDesk desk;
  private final ArticleShelf shelf;
  private final ArticleTrials trials;
  private final Once once;
  private final CurrentPrincipal principal;
  private final Clock clock;

  ArticlesResource(
      ArticleDesk desk,
      ArticleShelf shelf,
      ArticleTrials trials,
      Once once,
      CurrentPrincipal principal,
      Clock clock) {
    this.desk = desk;
    this.shelf = shelf;
    this.trials = trials;
    this.once = once;
    this.principal = principal;
    this.clock = clock;
  }

  @GET
  public Uni<ArticlePage> articles(
      @PathParam("tenant") TenantId tenant, @BeanParam ArticleSearch search) {
    return shelf.of(tenant).map(all -> search.page(all, clock.instant()));
  }

  @POST
  @ResponseStatus(201)
  @Allowed(Permission.ARTICLES_CHANGE)
  public Uni<ArticleView> create(
      @PathParam("tenant") TenantId tenant,
      @HeaderParam(Request.HEADER) String key,
      ArticleText text) {
    Principal by = principal.get();
    return once.run(
        Request.of(tenant, by.name(), key, "create", text),
        () -> desk.create(tenant, by, text),
        ArticleView::id,
        id -> desk.one(tenant, id));
  }

  @POST
  @Path("/ask")
  public Uni<ArticleTrials.Asked> ask(
      @PathParam("tenant") TenantId tenant, ArticleTrials.Question question) {
    return trials.ask(tenant, question);
  }

  @POST
  @Path("/near")
  public Uni<List<ArticleTrials.Near>> near(
      @PathParam("tenant") TenantId tenant, ArticleTrials.Compared compared) {
    return trials.near(tenant, compared);
  }

  @GET
  @Path("/{id}")
  public Uni<ArticleView> article(
      @PathParam("tenant") TenantId tenant, @PathParam("id") String id) {
    return desk.one(tenant, id);
  }

  @PUT
  @Path("/{id}")
  @Allowed(Permission.ARTICLES_CHANGE)
  public Uni<ArticleView> change(
      @PathParam("tenant") TenantId tenant, @PathParam("id") String id, ArticleText text) {
    return desk.change(tenant, principal.get(), id, text);
  }

  /** Which version callers hear. */
  public record Publication(int version) {}

  @PUT
  @Path("/{id}/published")
  @Allowed(Permission.ARTICLES_CHANGE)
  public Uni<ArticleView> publish(
      @PathParam("tenant") TenantId tenant, @PathParam("id") String id, Publication asked) {
    return desk.publish(tenant, principal.get(), id, asked.version());
  }

  @DELETE
  @Path("/{id}/published")
  @Allowed(Permission.ARTICLES_CHANGE)
  public Uni<ArticleView> withdraw(
      @PathParam("tenant") TenantId tenant, @PathParam("id") String id) {
    return desk.withdraw(tenant, principal.get(), id);
  }

  @GET
  @Path("/{id}/versions")
  public Uni<List<ArticleVersionView>> versions(
      @PathParam("tenant") TenantId tenant, @PathParam("id") String id) {
    return desk.versions(tenant, id);
  }

  @POST
  @Path("/{id}/versions/{version}/back")
  @Allowed(Permission.ARTICLES_CHANGE)
  public Uni<ArticleView> back(
      @PathParam("tenant") TenantId tenant,
      @PathParam("id") String id,
      @PathParam("version") int version) {
    return desk.back(tenant, principal.get(), id, version);
  }
}
