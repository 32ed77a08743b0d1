package io.orderline.transcribe.judge;

import io.orderline.core.speech.Transcript.Word;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One way to read what was said.
 *
 * @param words in order, with times in seconds; {@code [unk]} where speech fits no known word
 * @param score the recogniser's own: a log-likelihood, comparable within one piece of audio only
 */
public record Reading(List<Word> words, double score) {
  private static final String OTHER = "[unk]";

  public Reading {
    words = List.copyOf(words);
  }

  /** The known words, without spaces. */
  public String text() {
    return known().stream().map(Word::text).collect(Collectors.joining());
  }

  /** The words without those that fit no known one. */
  public List<Word> known() {
    return words.stream().filter(word -> !word.text().equals(OTHER)).toList();
  }

  Reading then(Reading next) {
    return new Reading(
        Stream.concat(words.stream(), next.words.stream()).toList(), score + next.score);
  }

  boolean isClean() {
    return !words.isEmpty() && known().size() == words.size();
  }

  /** Whether something that fits no known word comes after one that is known. */
  boolean goesOnStrangely() {
    return words.stream()
        .dropWhile(word -> word.text().equals(OTHER))
        .anyMatch(word -> word.text().equals(OTHER));
  }

  /** Share of the spoken time that fits no known word. */
  public double strangeShare() {
    double all = seconds(words);
    return all <= 0 ? 0 : 1 - seconds(known()) / all;
  }

  private static double seconds(List<Word> words) {
    return words.stream().mapToDouble(word -> word.end() - word.start()).sum();
  }
}
