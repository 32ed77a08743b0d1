package io.orderline.core.speech;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The manner of speaking, measured over the voiced parts of one piece of audio. The numbers mean
 * little alone: compare them with the same caller's first turns.
 *
 * @param energy loudness of the speech in decibels relative to full scale: 0 is as loud as can be,
 *     -60 hardly audible
 * @param pitch median fundamental frequency in hertz; 0 where no voiced part was long enough
 * @param pitchSpread distance of the 10th and 90th percentile of the pitch in semitones
 * @param speakingRate syllables a second while speaking; 0 where it could not be told
 * @param speechSeconds how long somebody spoke, pauses left out
 */
public record Prosody(
    double energy, double pitch, double pitchSpread, double speakingRate, double speechSeconds) {

  public Prosody {
    if (!Double.isFinite(energy)) {
      throw new IllegalArgumentException("energy is a number of decibels");
    }
    if (!(pitch >= 0 && pitchSpread >= 0 && speakingRate >= 0 && speechSeconds >= 0)) {
      throw new IllegalArgumentException("pitch, spread, rate and seconds are not negative");
    }
  }

  /** The usual voice of a caller: the first turns together, weighed by how long each was. */
  public static Optional<Prosody> usual(List<Prosody> firstTurns) {
    double seconds = firstTurns.stream().mapToDouble(Prosody::speechSeconds).sum();
    if (seconds <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Prosody(
            mean(firstTurns, Prosody::energy, seconds),
            mean(firstTurns, Prosody::pitch, seconds),
            mean(firstTurns, Prosody::pitchSpread, seconds),
            mean(firstTurns, Prosody::speakingRate, seconds),
            seconds));
  }

  private static double mean(
      List<Prosody> turns, ToDoubleFunction<Prosody> measure, double seconds) {
    return turns.stream()
        .mapToDouble(turn -> measure.applyAsDouble(turn) * turn.speechSeconds() / seconds)
        .sum();
  }
}
