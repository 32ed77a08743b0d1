package io.orderline.core.understanding;

import java.util.List;
import java.util.Optional;

/**
 * What an utterance means.
 *
 * @param wishes the intents above the rejection threshold, likeliest first; two when two things
 *     were asked for in one sentence; empty when none is clear
 * @param act what the utterance does in the dialogue
 * @param slots the values named
 * @param emotion the caller's mood
 */
public record Understanding(
    List<Wish> wishes, Optional<Act> act, List<Slot> slots, Emotion emotion) {

  /** An intent with its calibrated confidence, 0 to 1. */
  public record Wish(Intent intent, double confidence) {}

  /** Nothing was understood. */
  public static final Understanding NOTHING =
      new Understanding(List.of(), Optional.empty(), List.of(), Emotion.NEUTRAL);

  public Understanding {
    wishes = List.copyOf(wishes);
    slots = List.copyOf(slots);
  }

  public Optional<Intent> intent() {
    return wishes.stream().findFirst().map(Wish::intent);
  }

  public Optional<Slot> slot(String name) {
    return slots.stream().filter(slot -> slot.name().equals(name)).findFirst();
  }
}
