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

  private static final int LONGEST = 500;
  private static final int BEGINNING = 350;
  private static final int END = 149;

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

  /**
   * What is understood of a long story: how it begins and how it ends. The rest is kept with the
   * turn.
   */
  public Transcript brief() {
    return text.length() <= LONGEST
            && alternatives.stream().allMatch(one -> one.length() <= LONGEST)
        ? this
        : new Transcript(
            brief(text),
            confidence,
            List.of(),
            alternatives.stream().map(Transcript::brief).toList(),
            prosody);
  }

  private static String brief(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, boundary(text, BEGINNING))
            + "，"
            + text.substring(boundary(text, text.length() - END));
  }

  /** Not between the halves of a pair. */
  private static int boundary(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
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
