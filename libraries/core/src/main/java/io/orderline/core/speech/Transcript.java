package io.orderline.core.speech;

import java.util.List;
import java.util.Optional;

/**
 * The words that a recogniser heard.
 *
 * @param text the best reading, without spaces between Chinese characters
 * @param confidence 0 to 1; 1 where the source gives none
 * @param words the words of the best reading, empty where the source gives none
 * @param alternatives other readings, best first, without {@code text}
 * @param prosody how it was said; empty where there was no audio
 */
public record Transcript(
    String text,
    double confidence,
    List<Word> words,
    List<String> alternatives,
    Optional<Prosody> prosody) {

  /** A word with its start and end in seconds from the start of the audio. */
  public record Word(String text, double start, double end, double confidence) {}

  public Transcript {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException("a transcript without text is silence");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence lies between 0 and 1");
    }
    words = List.copyOf(words);
    alternatives = List.copyOf(alternatives);
  }

  /** A transcript without voice measures: from a provider's own recogniser. */
  public Transcript(String text, double confidence, List<Word> words, List<String> alternatives) {
    this(text, confidence, words, alternatives, Optional.empty());
  }

  /** A transcript of which only the text is known. */
  public static Transcript of(String text) {
    return new Transcript(text, 1, List.of(), List.of());
  }
}
