package io.orderline.transcribe.judge;

import io.orderline.core.speech.Transcript.Word;
import java.util.List;

/**
 * All readings of one utterance, best first, and how sure each is.
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

  /** The share of a reading among all, 0 to 1. */
  double share(Reading reading) {
    double best = all.getFirst().score();
    double sum = all.stream().mapToDouble(each -> Math.exp(each.score() - best)).sum();
    return Math.exp(reading.score() - best) / sum;
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
            .mapToDouble(this::share)
            .sum();
    return Math.clamp(agreeing, 0, 1);
  }

  /** The same word over at least half of its time. */
  private static boolean same(Word word, Word other) {
    double overlap = Math.min(word.end(), other.end()) - Math.max(word.start(), other.start());
    return SpokenDigits.plain(word.text()).equals(SpokenDigits.plain(other.text()))
        && overlap >= (word.end() - word.start()) / 2;
  }
}
