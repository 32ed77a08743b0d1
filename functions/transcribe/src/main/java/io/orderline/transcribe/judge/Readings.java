package io.orderline.transcribe.judge;

import io.orderline.core.speech.Transcript.Word;
import java.util.Comparator;
import java.util.List;

/**
 * Readings of one utterance, best first, and how sure each is.
 *
 * <p>libvosk gives word confidences or alternatives, not both. The scores of the alternatives are
 * log-likelihoods, so their shares say the same: a word on which all likely readings agree is sure.
 *
 * @param all best first
 */
public record Readings(List<Reading> all) {

  public Readings {
    all = List.copyOf(all);
  }

  /**
   * Joins what was said before and after a pause: each reading of the one with each of the other.
   *
   * @param most how many are kept
   */
  public Readings then(Readings next, int most) {
    if (all.isEmpty() || next.all.isEmpty()) {
      return all.isEmpty() ? next : this;
    }
    return new Readings(
        all.stream()
            .flatMap(before -> next.all.stream().map(before::then))
            .sorted(Comparator.comparingDouble(Reading::score).reversed())
            .limit(most)
            .toList());
  }

  /**
   * Those in which every sound is a known word. A reading with [unk] is no rival of these: one
   * [unk] stands for any length of speech at the price of one word, so its score says little.
   */
  Readings clean() {
    return new Readings(all.stream().filter(Reading::isClean).toList());
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  Reading best() {
    return all.getFirst();
  }

  /** The known words of a reading, each with the share of readings that hear it there too. */
  List<Word> withConfidence(Reading reading) {
    return all.size() == 1
        ? reading.known()
        : reading.known().stream()
            .map(word -> new Word(word.text(), word.start(), word.end(), agreement(word)))
            .toList();
  }

  private double agreement(Word word) {
    double agreeing =
        all.stream()
            .filter(reading -> reading.words().stream().anyMatch(other -> same(word, other)))
            .mapToDouble(this::likelihood)
            .sum();
    return Math.clamp(agreeing / all.stream().mapToDouble(this::likelihood).sum(), 0, 1);
  }

  /** Relative to the best reading. */
  private double likelihood(Reading reading) {
    return Math.exp(reading.score() - best().score());
  }

  /** The same word over at least half of its time. */
  private static boolean same(Word word, Word other) {
    double overlap = Math.min(word.end(), other.end()) - Math.max(word.start(), other.start());
    return SpokenDigits.plain(word.text()).equals(SpokenDigits.plain(other.text()))
        && overlap >= (word.end() - word.start()) / 2;
  }
}
