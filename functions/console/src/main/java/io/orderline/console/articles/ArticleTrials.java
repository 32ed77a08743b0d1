package io.orderline.console.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderline.console.web.Given;
import io.orderline.console.web.Refused;
import io.orderline.core.knowledge.Article;
import io.orderline.core.knowledge.KnowledgeReview;
import io.orderline.core.knowledge.Passage;
import io.orderline.core.tenant.Brand;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows what the line would make of an article, before it is published. */
@Singleton
class ArticleTrials {
  private static final int LONGEST = 200;

  private final KnowledgeReview review;
  private final Tenants tenants;

  ArticleTrials(KnowledgeReview review, Tenants tenants) {
    this.review = review;
    this.tenants = tenants;
  }

  /**
   * A question to try.
   *
   * @param brand that would be called
   * @param draft as if it were published
   * @param article that the draft stands in for
   */
  public record Question(
      String question,
      Optional<String> brand,
      Optional<ArticleText> draft,
      Optional<String> article) {
    public Question {
      brand = brand == null ? Optional.empty() : brand;
      draft = draft == null ? Optional.empty() : draft;
      article = article == null ? Optional.empty() : article;
    }
  }

  /**
   * What a caller would hear.
   *
   * @param draft whether it is the draft that answers
   * @param wishes what the line would do besides or instead
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Asked(
      boolean answered,
      Optional<String> article,
      Optional<String> topic,
      Optional<String> spoken,
      Optional<Double> confidence,
      boolean draft,
      List<String> wishes,
      Optional<Nearest> nearest) {}

  /** The text that came nearest. */
  public record Nearest(String topic, double confidence) {}

  /** Another article that is asked for in nearly the same words. */
  public record Near(
      String article, String topic, String question, String asked, double likeness) {}

  /** Words to compare with other articles, and whose they are. */
  public record Compared(Optional<ArticleText> text, Optional<String> article) {
    public Compared {
      text = text == null ? Optional.empty() : text;
      article = article == null ? Optional.empty() : article;
    }
  }

  Uni<Asked> ask(TenantId tenant, Question asked) {
    String question = Given.text("question", asked.question(), 1, LONGEST);
    Optional<String> brand = asked.brand().map(id -> brand(tenant, id));
    Optional<Article> draft =
        asked.draft().map(text -> text.read(tenants.of(tenant)).withoutText());
    return Uni.createFrom()
        .completionStage(
            () ->
                review.ask(
                    tenant, new KnowledgeReview.Trial(question, brand, draft, asked.article())))
        .map(heard -> view(heard, draft));
  }

  /** Other articles that are near. */
  Uni<List<Near>> near(TenantId tenant, Compared compared) {
    ArticleText text =
        compared.text().orElseThrow(() -> Refused.invalid("text", "text is what is compared."));
    List<String> words = new ArrayList<>();
    words.add(Given.text("topic", text.topic(), 1, LONGEST));
    words.addAll(text.questions());
    return Uni.createFrom()
        .completionStage(() -> review.near(tenant, compared.article(), words))
        .map(
            found ->
                found.stream()
                    .map(
                        near ->
                            new Near(
                                near.article().orElseGet(() -> Known.name(near.topic())),
                                near.topic(),
                                near.question(),
                                near.asked(),
                                near.likeness()))
                    .filter(near -> compared.article().filter(near.article()::equals).isEmpty())
                    .toList());
  }

  private String brand(TenantId tenant, String id) {
    return tenants.of(tenant).brands().stream()
        .map(Brand::id)
        .filter(id::equals)
        .findFirst()
        .orElseThrow(() -> Refused.invalid("brand", "brand is one of this shop."));
  }

  private static Asked view(KnowledgeReview.Heard heard, Optional<Article> draft) {
    Optional<Passage> answer = heard.answer();
    boolean ours =
        answer
            .filter(
                passage ->
                    draft
                        .filter(text -> text.topic().equals(passage.topic()))
                        .filter(text -> text.spoken().equals(passage.spoken()))
                        .isPresent())
            .isPresent();
    return new Asked(
        answer.isPresent(),
        answer.flatMap(
            passage ->
                heard
                    .article()
                    .or(() -> ours ? Optional.empty() : Optional.of(Known.name(passage.topic())))),
        answer.map(Passage::topic),
        answer.map(Passage::spoken),
        answer.map(Passage::confidence),
        ours,
        heard.wishes(),
        heard.nearest().map(passage -> new Nearest(passage.topic(), passage.confidence())));
  }
}
