package io.orderline.telephony;

import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.speech.Transcript;
import java.util.List;
import java.util.Optional;

/** What the provider has taken in of the caller's turn by itself: keys, or speech as text. */
public final class Intake {
  /** A caller cannot speak a longer text in the time given; what is longer is no speech. */
  private static final int LONGEST_TEXT = 500;

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
        readings.stream()
            .filter(reading -> reading.text() != null && !reading.text().isBlank())
            .toList();
    return read.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TurnInput.Heard(
                new Transcript(
                    clipped(read.getFirst()),
                    Math.clamp(read.getFirst().confidence(), 0, 1),
                    List.of(),
                    read.stream().skip(1).map(Intake::clipped).toList())));
  }

  private static String clipped(Reading reading) {
    return reading.text().substring(0, Math.min(LONGEST_TEXT, reading.text().length()));
  }
}
