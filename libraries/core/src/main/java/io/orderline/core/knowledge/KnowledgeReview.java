package io.orderline.core.knowledge;

import io.orderline.core.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The need of those who write articles to see what the line makes of them, before callers do. Fails
 * with {@link KnowledgeUnavailable} where meaning cannot be compared.
 */
public interface KnowledgeReview {

  /** The articles that come from files, in their order. */
  CompletionStage<List<Filed>> filed(TenantId tenant);

  /** What a caller who asks this would hear, by all of the understanding. */
  CompletionStage<Heard> ask(TenantId tenant, Trial trial);

  /**
   * Other articles that are asked for in nearly the same words, nearest first.
   *
   * @param except the article that is not compared with itself
   */
  CompletionStage<List<Near>> near(TenantId tenant, Optional<String> except, List<String> asked);

  /**
   * Says of each text which of the others before it means the same.
   *
   * @param known texts that stand for a meaning each
   * @param texts compared with them, and with those among themselves that are like none
   * @return for each text the place in {@code known}, or {@code known.size()} and more for a place
   *     in {@code texts}: its own, where it means something new
   */
  CompletionStage<List<Integer>> meanings(List<String> known, List<String> texts);

  /**
   * An article of the deployment's files.
   *
   * @param fixed whether a file of the installation says it, which stands; what is only packaged
   *     gives way to people
   */
  record Filed(Article article, boolean fixed) {}

  /**
   * A question to try.
   *
   * @param brand that would be called
   * @param draft as if it were published
   * @param id of the article that the draft stands in for
   */
  record Trial(
      String question, Optional<String> brand, Optional<Article> draft, Optional<String> id) {}

  /**
   * What would be heard.
   *
   * @param answer the text that answers; empty where none does
   * @param article whose text it is; empty where a file says it
   * @param wishes what the line would do besides or instead, likeliest first
   * @param nearest the text that comes nearest, however unsure
   */
  record Heard(
      Optional<Passage> answer,
      Optional<String> article,
      List<String> wishes,
      Optional<Passage> nearest) {
    public Heard {
      wishes = List.copyOf(wishes);
    }
  }

  /**
   * Another article, and what is alike.
   *
   * @param article empty where a file says it
   * @param topic of the other one
   * @param question of the other one
   * @param asked the words that it is near to
   * @param likeness of the two in meaning, up to 1
   */
  record Near(
      Optional<String> article, String topic, String question, String asked, double likeness) {}
}
