package io.orderline.understand;

import io.orderline.core.understanding.Emotion;
import io.orderline.core.understanding.Understanding.Wish;
import io.orderline.understand.embedding.BgeSmallZh;
import io.orderline.understand.embedding.Sentence;
import io.orderline.understand.emotion.TrainedMood;
import io.orderline.understand.heads.Heads;
import io.orderline.understand.intent.Answers;
import io.orderline.understand.intent.Reading;
import io.orderline.understand.intent.TrainedIntents;
import io.orderline.understand.knowledge.Ranking;
import io.orderline.understand.text.Plain;
import java.util.List;
import java.util.Optional;

/** The shipped heads, loaded once for all tests. */
public final class Trained {
  public static final BgeSmallZh MODEL = new BgeSmallZh();
  private static final TrainedIntents INTENTS = new TrainedIntents(Heads.intents(), MODEL, 0.3);
  private static final Ranking DEMO = Ranking.demo(MODEL, 0.4);
  private static final TrainedMood MOODS = new TrainedMood(Heads.moods());

  private Trained() {}

  public static List<String> intents(String said, String openFlow) {
    return INTENTS
        .read(sentence(said), Optional.ofNullable(openFlow), Answers.NONE)
        .wishes()
        .stream()
        .map(Wish::intent)
        .map(Object::toString)
        .toList();
  }

  /** What is wanted and asked of the demo shop. */
  public static Reading reading(String said) {
    return INTENTS.read(sentence(said), Optional.empty(), DEMO);
  }

  public static Emotion mood(String said) {
    return MOODS.read(sentence(said), Optional.empty(), Optional.empty());
  }

  private static Sentence sentence(String said) {
    return Sentence.of(Plain.of(said), MODEL);
  }
}
