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

  public Judge {
    if (!(minConfidence >= 0 && minConfidence <= 1 && maxStrangeShare >= 0)) {
      throw new IllegalArgumentException("confidence and share lie between 0 and 1");
    }
  }

  /**
   * @param prosody makes the voice measures for a number of syllables
   */
  public Recognition judge(
      Readings readings, Expectation expectation, IntFunction<Prosody> prosody) {
    List<Reading> worded =
        readings.all().stream().filter(reading -> !reading.known().isEmpty()).toList();
    if (worded.isEmpty()) {
      return new Unclear(Optional.empty());
    }
    Reading chosen = choose(worded, expectation);
    List<Word> words = readings.withConfidence(chosen);
    double confidence = words.stream().mapToDouble(Word::confidence).average().orElse(0);
    String text = chosen.text();
    Transcript transcript =
        new Transcript(
            text,
            Math.clamp(confidence, 0, 1),
            words,
            alternatives(worded, text),
            Optional.of(prosody.apply(text.codePointCount(0, text.length()))));
    // The best reading decides whether there was speech of ours at all, the chosen one what it was.
    boolean strange = readings.all().getFirst().strangeShare() > maxStrangeShare;
    return strange || confidence < minConfidence
        ? new Unclear(Optional.of(transcript))
        : new Recognised(transcript);
  }

  /**
   * The best reading; where digits are awaited, the best one with as many as are awaited, because a
   * doubled or swallowed digit is the commonest error.
   */
  private static Reading choose(List<Reading> readings, Expectation expectation) {
    Reading best = readings.getFirst();
    return expectation instanceof Digits digits && SpokenDigits.count(best.text()) > 0
        ? readings.stream().filter(reading -> fits(digits, reading.text())).findFirst().orElse(best)
        : best;
  }

  private static boolean fits(Digits digits, String text) {
    int count = SpokenDigits.count(text);
    return count >= digits.min() && count <= digits.max();
  }

  private static List<String> alternatives(List<Reading> readings, String text) {
    return readings.stream()
        .map(Reading::text)
        .filter(other -> !other.equals(text))
        .distinct()
        .toList();
  }
}
