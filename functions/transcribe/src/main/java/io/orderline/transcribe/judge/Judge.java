package io.orderline.transcribe.judge;

import io.orderline.core.call.Expectation;
import io.orderline.core.call.Expectation.Digits;
import io.orderline.core.speech.Prosody;
import io.orderline.core.speech.Recognition;
import io.orderline.core.speech.Recognition.Recognised;
import io.orderline.core.speech.Recognition.Unclear;
import io.orderline.core.speech.Transcript;
import io.orderline.core.speech.Transcript.Word;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Decides what the readings of an utterance amount to.
 *
 * @param minConfidence below it a reading is only a guess
 * @param maxStrangeShare share of the spoken time that may fit no known word
 */
public record Judge(double minConfidence, double maxStrangeShare) {
  /**
   * The penalty that a reading of known words may have over one with [unk], for each word: about
   * half of what a word costs in a grammar.
   */
  private static final double CLEAN_MARGIN = 1.2;

  public Judge {
    if (!(minConfidence >= 0 && minConfidence <= 1 && maxStrangeShare >= 0)) {
      throw new IllegalArgumentException("confidence and share lie between 0 and 1");
    }
  }

  /**
   * Weighs the readings of one utterance.
   *
   * @param prosody makes the voice measures for a number of syllables
   */
  public Recognition judge(
      Readings readings, Expectation expectation, IntFunction<Prosody> prosody) {
    Readings rivals = rivals(readings);
    Optional<Reading> chosen = choose(rivals, expectation);
    if (chosen.isEmpty()) {
      return new Unclear(Optional.empty());
    }
    String text = chosen.get().text();
    List<Word> words = rivals.withConfidence(chosen.get());
    double confidence =
        Math.clamp(words.stream().mapToDouble(Word::confidence).average().orElse(0), 0, 1);
    Prosody voice = prosody.apply(text.codePointCount(0, text.length()));
    Transcript transcript =
        new Transcript(text, confidence, words, others(readings, text), Optional.of(voice));
    boolean clear = confidence >= minConfidence && !strange(chosen.get(), expectation);
    return clear ? new Recognised(transcript) : new Unclear(Optional.of(transcript));
  }

  /** A number of which a part was not understood is not understood. */
  private boolean strange(Reading reading, Expectation expectation) {
    boolean partOfNumber =
        expectation instanceof Digits digits
            && !reading.isClean()
            && (!fits(digits, reading) || swallows(digits, reading));
    return partOfNumber || reading.strangeShare() > maxStrangeShare;
  }

  /**
   * Whether further digits may lie in what fits no known word: however short it looks, it can stand
   * for half of a number. Before the first digit it is what people say first.
   */
  private static boolean swallows(Digits digits, Reading reading) {
    return reading.goesOnStrangely() && SpokenDigits.count(reading.text()) < digits.max();
  }

  /** The readings of known words only, unless speech of another kind is far likelier. */
  private static Readings rivals(Readings readings) {
    Readings clean = readings.clean();
    return !clean.isEmpty()
            && readings.best().score() - clean.best().score()
                <= CLEAN_MARGIN * clean.best().words().size()
        ? clean
        : readings;
  }

  /**
   * The best reading; where digits are awaited, the best one with as many as are awaited, because a
   * doubled or swallowed digit is the commonest error.
   */
  private static Optional<Reading> choose(Readings readings, Expectation expectation) {
    List<Reading> worded =
        readings.all().stream().filter(reading -> !reading.known().isEmpty()).toList();
    return worded.stream()
        .filter(reading -> expectation instanceof Digits digits && fits(digits, reading))
        .filter(reading -> SpokenDigits.count(worded.getFirst().text()) > 0)
        .findFirst()
        .or(() -> worded.stream().findFirst());
  }

  private static boolean fits(Digits digits, Reading reading) {
    int count = SpokenDigits.count(reading.text());
    return count >= digits.min() && count <= digits.max();
  }

  private static List<String> others(Readings readings, String text) {
    return readings.all().stream()
        .map(Reading::text)
        .filter(other -> !other.isEmpty() && !other.equals(text))
        .distinct()
        .toList();
  }
}
