package io.orderline.core.knowledge;

/**
 * A shop's answer to a question.
 *
 * @param topic what it is about, as the shop wrote it
 * @param spoken the answer as one says it: sentences from the shop's text
 * @param confidence how sure it is that this was asked, 0 to 1
 */
public record Passage(String topic, String spoken, double confidence) {
  public Passage {
    if (topic.isBlank() || spoken.isBlank()) {
      throw new IllegalArgumentException("a passage has a topic and something to say");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is 0 to 1");
    }
  }
}
