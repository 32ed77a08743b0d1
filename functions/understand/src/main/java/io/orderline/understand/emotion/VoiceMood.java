package io.orderline.understand.emotion;

import io.orderline.core.speech.Prosody;
import io.orderline.core.understanding.Emotion.Mood;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The mood in a voice: how much more aroused it is than the same caller's first turns. Arousal does
 * not tell joy from anger, so it only makes a mood stronger that the words already allow.
 *
 * @param arousal 0 (as usual) to 1 (much louder, higher and faster)
 * @param reasons the features that rose, for people to read
 */
public record VoiceMood(double arousal, List<String> reasons) {
  private static final double LOUDER_DB = 6;
  private static final double HIGHER_SEMITONES = 3;
  private static final double FASTER = 0.3;

  /** The odds of an excited mood grow by at most this factor. */
  private static final double STRONGEST = 4;

  /** A measure of a shorter piece of speech says little. */
  private static final double ENOUGH_SECONDS = 0.6;

  public VoiceMood {
    reasons = List.copyOf(reasons);
  }

  public static VoiceMood of(Prosody now, Prosody usual) {
    if (now.speechSeconds() < ENOUGH_SECONDS || usual.speechSeconds() < ENOUGH_SECONDS) {
      return new VoiceMood(0, List.of());
    }
    List<String> reasons = new ArrayList<>();
    double louder = part((now.energy() - usual.energy()) / LOUDER_DB, "louder voice", reasons);
    double higher =
        part(semitones(usual.pitch(), now.pitch()) / HIGHER_SEMITONES, "higher voice", reasons);
    double rate = usual.speakingRate() > 0 ? now.speakingRate() / usual.speakingRate() - 1 : 0;
    double faster = part(rate / FASTER, "faster speech", reasons);
    return new VoiceMood((louder + higher + faster) / 3, reasons);
  }

  /** The moods by words with the voice taken into account; they still sum to 1. */
  Map<Mood, Double> move(Map<Mood, Double> words) {
    Map<Mood, Double> moved = new EnumMap<>(words);
    double factor = 1 + (STRONGEST - 1) * arousal;
    moved.computeIfPresent(Mood.ANGRY, (mood, p) -> p * factor);
    moved.computeIfPresent(Mood.DISSATISFIED, (mood, p) -> p * Math.sqrt(factor));
    moved.computeIfPresent(Mood.POSITIVE, (mood, p) -> p * Math.sqrt(factor));
    double total = moved.values().stream().mapToDouble(Double::doubleValue).sum();
    moved.replaceAll((mood, p) -> p / total);
    return moved;
  }

  private static double part(double times, String name, List<String> reasons) {
    if (times >= 0.5) {
      reasons.add(name);
    }
    return Math.clamp(times, 0, 1);
  }

  private static double semitones(double from, double to) {
    return from > 0 && to > 0 ? 12 * Math.log(to / from) / Math.log(2) : 0;
  }
}
