package io.orderline.telephony;

import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.speech.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the provider has taken in of the caller's turn by itself: keys, or speech as text. */
public final class Intake {
  /** Letters that are none: PostgreSQL keeps no NUL, and UTF-8 no half of a pair. */
  private static final Pattern UNSPEAKABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]+");

  private Intake() {}

  /** One way to read what was said; the text may be missing. */
  public record Reading(String text, double confidence) {}

  /** Keys that were pressed; empty for anything else. */
  public static Optional<TurnInput> keys(String pressed) {
    return Optional.ofNullable(pressed)
        .filter(keys -> keys.matches("[0-9*#]{1,32}"))
        .map(TurnInput.Keyed::new);
  }

  /**
   * What was said.
   *
   * @param readings likeliest first
   * @return empty when none of them has a text
   */
  public static Optional<TurnInput> speech(List<Reading> readings) {
    List<Reading> read =
        readings.stream().map(Intake::spoken).filter(reading -> !reading.text().isBlank()).toList();
    return read.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TurnInput.Heard(
                new Transcript(
                    read.getFirst().text(),
                    read.getFirst().confidence(),
                    List.of(),
                    read.stream().skip(1).map(Reading::text).toList())));
  }

  /** What somebody typed, or a provider heard, without what nobody can say. */
  public static String spoken(String text) {
    return text == null ? "" : UNSPEAKABLE.matcher(text).replaceAll(" ").strip();
  }

  private static Reading spoken(Reading reading) {
    double confidence = reading.confidence();
    return new Reading(
        spoken(reading.text()), Double.isNaN(confidence) ? 1 : Math.clamp(confidence, 0, 1));
  }
}
