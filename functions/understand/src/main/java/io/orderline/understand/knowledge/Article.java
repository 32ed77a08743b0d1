package io.orderline.understand.knowledge;

import java.util.List;
import java.util.stream.Stream;

/**
 * One answer of a shop.
 *
 * @param topic the heading: a topic or the question itself
 * @param asked other ways to ask it
 * @param spoken the answer as one says it
 */
record Article(String topic, List<String> asked, String spoken) {
  private static final int LONGEST_ANSWER = 300;

  Article {
    if (topic.isBlank()) {
      throw new IllegalArgumentException("an answer needs a heading");
    }
    if (spoken.isBlank() || spoken.length() > LONGEST_ANSWER) {
      throw new IllegalArgumentException(
          "the spoken answer of «%s» has 1 to %d characters".formatted(topic, LONGEST_ANSWER));
    }
    asked = List.copyOf(asked);
  }

  /** Every way to ask for it. */
  List<String> questions() {
    return Stream.concat(Stream.of(topic), asked.stream()).toList();
  }
}
