package io.orderline.transcribe.grammar;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The phrases that are listened for, cut into words the model knows.
 *
 * @param phrases words with a space between; a phrase listed twice is twice as likely
 */
public record Grammar(List<String> phrases) {

  public Grammar {
    phrases = List.copyOf(phrases);
    if (phrases.isEmpty()) {
      throw new IllegalArgumentException("a grammar has at least one phrase");
    }
  }

  /** As libvosk takes it: a JSON list of texts. */
  public String json() {
    return phrases.stream()
        .map(phrase -> '"' + phrase.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
