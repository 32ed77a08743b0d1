package io.orderline.console.questions;

import io.orderline.access.Principal;
import io.orderline.console.articles.ArticleDesk;
import io.orderline.console.articles.ArticleText;
import io.orderline.console.articles.ArticleView;
import io.orderline.console.questions.Questions.Decision;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Answers a question, so that the next caller hears it: in one step and one transaction. */
@Singleton
class QuestionAnswers {
  private final Questions questions;
  private final ArticleDesk articles;

  QuestionAnswers(Questions questions, ArticleDesk articles) {
    this.questions = questions;
    this.articles = articles;
  }

  Uni<ArticleView> answer(TenantId tenant, Principal by, String id, QuestionAnswer answer) {
    answer.check();
    ArticleDesk.Also decided =
        (session, article) ->
            questions.note(
                session,
                tenant,
                new Decision(by, id, answer.told() ? "answered" : "open", Optional.of(article)));
    return questions
        .ways(tenant, by, id)
        .map(
            ways ->
                ways.stream()
                    .filter(words -> words.length() <= ArticleText.LONGEST_QUESTION)
                    .toList())
        .chain(
            ways ->
                answer
                    .article()
                    .map(article -> articles.add(tenant, by, article, ways, answer.told(), decided))
                    .orElseGet(
                        () ->
                            articles.create(
                                tenant,
                                by,
                                written(answer.text().orElseThrow(), ways),
                                answer.told(),
                                decided)));
  }

  /** Who says how it is asked has chosen. */
  private static ArticleText written(ArticleText text, List<String> ways) {
    return text.asked().isPresent() ? text : text.with(ways);
  }
}
