package io.orderline.console.questions;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.access.web.CurrentPrincipal;
import io.orderline.console.articles.ArticleView;
import io.orderline.console.paging.Cursor;
import io.orderline.console.paging.Limit;
import io.orderline.console.web.Api;
import io.orderline.console.web.Refused;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Set;

/** What the line could not answer in a shop. */
@Path(Api.V1 + "/shops/{tenant}/questions")
@Allowed(Permission.KNOWLEDGE_READ)
public class QuestionsResource {
  static final Cursor CURSOR = new Cursor("questions");

  private static final Set<String> STATES = Set.of("open", "answered", "dismissed");
  private static final Set<String> DECISIONS = Set.of("open", "dismissed");

  private final Questions questions;
  private final QuestionAnswers answers;
  private final CurrentPrincipal principal;

  QuestionsResource(Questions questions, QuestionAnswers answers, CurrentPrincipal principal) {
    this.questions = questions;
    this.answers = answers;
    this.principal = principal;
  }

  @GET
  public Uni<QuestionPage> questions(
      @PathParam("tenant") TenantId tenant,
      @QueryParam("state") @DefaultValue("open") String state,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    return questions.page(
        tenant,
        principal.get(),
        known(state, STATES),
        Limit.read(limit),
        CURSOR.read(after).map(QuestionsResource::place).orElse(0));
  }

  @POST
  @Path("/{id}/answer")
  @Allowed(Permission.ARTICLES_CHANGE)
  public Uni<ArticleView> answer(
      @PathParam("tenant") TenantId tenant, @PathParam("id") String id, QuestionAnswer answer) {
    return answers.answer(tenant, principal.get(), id, answer);
  }

  /** What people have decided. */
  public record Decision(String state) {}

  @PUT
  @Path("/{id}/state")
  @Allowed(Permission.KNOWLEDGE_CHANGE)
  public Uni<Void> decide(
      @PathParam("tenant") TenantId tenant, @PathParam("id") String id, Decision decision) {
    return questions.decide(tenant, principal.get(), id, known(decision.state(), DECISIONS));
  }

  private static String known(String state, Set<String> states) {
    if (state == null || !states.contains(state)) {
      throw Refused.invalid("state", "state is one of " + String.join(", ", states) + ".");
    }
    return state;
  }

  private static int place(String after) {
    if (!after.matches("\\d{1,6}")) {
      throw Refused.cursor();
    }
    return Integer.parseInt(after);
  }
}
