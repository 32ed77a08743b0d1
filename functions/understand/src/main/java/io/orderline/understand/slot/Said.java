package io.orderline.understand.slot;

import io.orderline.core.understanding.Question;
import io.orderline.understand.itn.WrittenForm;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * The input of a slot reader.
 *
 * @param plain the words in plain form
 * @param written the same with numbers as written
 * @param at the shop's local time
 * @param collected values of earlier turns, by slot name
 * @param question the question that the words reply to
 */
public record Said(
    String plain,
    String written,
    LocalDateTime at,
    Map<String, String> collected,
    Optional<Question> question) {
  public Said {
    collected = Map.copyOf(collected);
  }

  public static Said of(String plain, LocalDateTime at, Map<String, String> collected) {
    return of(plain, at, collected, Optional.empty());
  }

  public static Said of(
      String plain, LocalDateTime at, Map<String, String> collected, Optional<Question> question) {
    return new Said(plain, WrittenForm.of(plain), at, collected, question);
  }

  /** The slot that the question's answer fills; empty when none was put. */
  String asked() {
    return question.map(Question::slot).orElse("");
  }
}
