package io.orderline.core.understanding;

import io.orderline.core.knowledge.Passage;
import java.util.List;
import java.util.Optional;

/**
 * The meaning of an utterance.
 *
 * @param wishes the intents above the rejection threshold, likeliest first; two when two things
 *     were asked for in one sentence; empty when none is clear
 * @param act what the utterance does in the dialogue
 * @param slots the values named
 * @param emotion the caller's mood
 * @param reply what the utterance does to the question just asked; empty where none was put, or
 *     where an earlier version understood
 * @param passage the shop's text that answers what was asked, where it is likelier than any wish to
 *     be what is meant; its confidence is comparable with that of a wish. Answered first: a wish
 *     beside it comes from another clause. Empty where nothing was asked that a text answers
 * @param dropped what the caller names only to refuse it or to take it back: 不开发票了; never also a
 *     wish, and a sentence may hold nothing else
 */
public record Understanding(
    List<Wish> wishes,
    Optional<Act> act,
    List<Slot> slots,
    Emotion emotion,
    Optional<Reply> reply,
    Optional<Passage> passage,
    List<Intent> dropped) {

  /** An intent with its calibrated confidence, 0 to 1. */
  public record Wish(Intent intent, double confidence) {}

  /** Nothing was understood. */
  public static final Understanding NOTHING =
      new Understanding(List.of(), Optional.empty(), List.of(), Emotion.NEUTRAL);

  public Understanding {
    wishes = List.copyOf(wishes);
    slots = List.copyOf(slots);
    // an earlier version wrote none of these
    dropped = dropped == null ? List.of() : List.copyOf(dropped);
    reply = reply == null ? Optional.empty() : reply;
    passage = passage == null ? Optional.empty() : passage;
  }

  /** Without what is dropped. */
  public Understanding(
      List<Wish> wishes,
      Optional<Act> act,
      List<Slot> slots,
      Emotion emotion,
      Optional<Reply> reply,
      Optional<Passage> passage) {
    this(wishes, act, slots, emotion, reply, passage, List.of());
  }

  /** Without a reading of the reply and without a text of the shop. */
  public Understanding(List<Wish> wishes, Optional<Act> act, List<Slot> slots, Emotion emotion) {
    this(wishes, act, slots, emotion, Optional.empty(), Optional.empty());
  }

  /** The same with other wishes. */
  public Understanding with(List<Wish> others) {
    return new Understanding(others, act, slots, emotion, reply, passage, dropped);
  }

  /** The same with another reading of the reply, and the act that follows from it. */
  public Understanding with(Reply read, Optional<Act> does) {
    return new Understanding(wishes, does, slots, emotion, Optional.of(read), passage, dropped);
  }

  public Optional<Intent> intent() {
    return wishes.stream().findFirst().map(Wish::intent);
  }

  public Optional<Slot> slot(String name) {
    return slots.stream().filter(slot -> slot.name().equals(name)).findFirst();
  }
}
