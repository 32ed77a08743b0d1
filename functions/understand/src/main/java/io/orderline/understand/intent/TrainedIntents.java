package io.orderline.understand.intent;

import io.orderline.core.understanding.Intent;
import io.orderline.core.understanding.Understanding.Wish;
import io.orderline.understand.embedding.Embedder;
import io.orderline.understand.embedding.Sentence;
import io.orderline.understand.learning.TextClassifier;
import io.orderline.understand.learning.TextClassifier.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Intents by the trained head, with what the rules of the language add to it. */
public final class TrainedIntents implements IntentReader {
  private static final Set<String> NO_BUSINESS =
      Set.of(Intent.OTHER.name(), Intent.GREETING.name());

  /** As sure as this must each of two wishes in one sentence be. */
  private static final double BOTH = 0.6;

  /** "那这个呢" carries the open wish on, but may mean something else. */
  private static final double CARRIED_ON = 0.6;

  private static final Pattern CARRY_ON =
      Pattern.compile(
          "^(?:嗯|呃|啊|哦|那|还有|然后)*(?:这个?|那个?|另外?一?[个单件]|下一?[个单件]|上一?[个单件]|别的|其他的?|第[一二三四五六七八九1-9][个单件]|最后一?[个单件]|剩下的?|我?别的(?:订单|单子|单)?)(?:订单|单子|单|包裹)?(?:的话)?(?:呢|咧|怎么样|嘞)[?？]?$");

  private final TextClassifier classifier;
  private final Embedder embedder;
  private final double rejection;

  /**
   * @param rejection an intent less probable than this is none
   */
  public TrainedIntents(TextClassifier classifier, Embedder embedder, double rejection) {
    this.classifier = classifier;
    this.embedder = embedder;
    this.rejection = rejection;
  }

  @Override
  public List<Wish> read(Sentence sentence, Optional<String> openFlow) {
    if (openFlow.isPresent() && CARRY_ON.matcher(sentence.text()).matches()) {
      return List.of(new Wish(new Intent(openFlow.get()), CARRIED_ON));
    }
    String kept = Contrast.kept(sentence.text());
    Score best = best(kept.equals(sentence.text()) ? sentence : Sentence.of(kept, embedder));
    Map<String, Double> wishes = new LinkedHashMap<>();
    if (best.probability() >= rejection && !best.label().equals(Intent.OTHER.name())) {
      wishes.put(best.label(), best.probability());
    }
    for (String clause : Clauses.of(kept)) {
      Score part = best(Sentence.of(clause, embedder));
      if (part.probability() >= BOTH && !NO_BUSINESS.contains(part.label())) {
        wishes.putIfAbsent(part.label(), part.probability());
      }
    }
    if (wishes.size() > 1) {
      wishes.keySet().removeAll(NO_BUSINESS);
    }
    return wishes.entrySet().stream()
        .map(wish -> new Wish(new Intent(wish.getKey()), wish.getValue()))
        .limit(2)
        .toList();
  }

  private Score best(Sentence sentence) {
    return classifier.scores(sentence).getFirst();
  }
}
