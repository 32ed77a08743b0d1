package io.orderline.console;

import io.orderline.core.knowledge.Article;
import io.orderline.core.knowledge.KnowledgeReview;
import io.orderline.core.knowledge.Passage;
import io.orderline.core.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The function that understands, in its place: it takes the same letters but for 请问 as the same
 * meaning. What it truly makes of a question is tested with it.
 */
@ApplicationScoped
public class KnownFiles implements KnowledgeReview {
  public static final Article PACKAGED = new Article("包邮吗", List.of("要付邮费吗"), "满九十九元包邮。");
  public static final Article FIXED = new Article("几点下班", List.of(), "晚上九点。");

  @Override
  public CompletionStage<List<Filed>> filed(TenantId tenant) {
    return CompletableFuture.completedStage(
        List.of(new Filed(FIXED, true), new Filed(PACKAGED, false)));
  }

  @Override
  public CompletionStage<Heard> ask(TenantId tenant, Trial trial) {
    Optional<Passage> answer =
        trial
            .draft()
            .filter(draft -> draft.questions().contains(trial.question()))
            .map(draft -> new Passage(draft.topic(), draft.spoken(), 0.9));
    return CompletableFuture.completedStage(new Heard(answer, Optional.empty(), List.of(), answer));
  }

  @Override
  public CompletionStage<List<Near>> near(
      TenantId tenant, Optional<String> except, List<String> asked) {
    return CompletableFuture.completedStage(
        asked.stream()
            .filter(words -> meaning(words).equals(PACKAGED.topic()))
            .map(words -> new Near(Optional.empty(), PACKAGED.topic(), "包邮吗", words, 0.93))
            .toList());
  }

  @Override
  public CompletionStage<List<Integer>> meanings(List<String> known, List<String> texts) {
    List<String> all = new ArrayList<>(known.stream().map(KnownFiles::meaning).toList());
    texts.stream().map(KnownFiles::meaning).forEach(all::add);
    return CompletableFuture.completedStage(
        texts.stream().map(text -> all.indexOf(meaning(text))).toList());
  }

  private static String meaning(String text) {
    return text.replace("请问", "");
  }
}
