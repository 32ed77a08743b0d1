package io.orderline.understand.emotion;

import io.orderline.core.speech.Prosody;
import io.orderline.core.understanding.Emotion;
import io.orderline.understand.embedding.Sentence;
import java.util.Optional;

/** The caller's mood in an utterance. */
@FunctionalInterface
public interface MoodReader {

  /**
   * @param voice how it was said, where there was audio
   * @param usual the same caller's voice in the first turns
   */
  Emotion read(Sentence sentence, Optional<Prosody> voice, Optional<Prosody> usual);
}
