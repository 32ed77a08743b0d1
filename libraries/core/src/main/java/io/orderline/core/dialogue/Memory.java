package io.orderline.core.dialogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The knowledge in a move: values from the caller, and facts from systems. */
final class Memory {
  /** The prefix of counters, which are no values and are kept for the whole call. */
  private static final String COUNTER = "count.";

  private final Map<String, String> slots;
  private final Map<String, List<String>> readings;
  private final Map<String, Fact> facts;

  Memory(DialogueState state) {
    this.slots = new HashMap<>(state.slots());
    this.readings = new HashMap<>(state.readings());
    this.facts = new HashMap<>(state.facts());
  }

  Map<String, String> slots() {
    return slots;
  }

  Map<String, List<String>> readings() {
    return readings;
  }

  Map<String, Fact> facts() {
    return facts;
  }

  Optional<String> slot(String name) {
    return Optional.ofNullable(slots.get(name));
  }

  /** Everything that the slot may stand for, likeliest first; nothing when it is not filled. */
  Optional<List<String>> allReadings(String slot) {
    return slot(slot)
        .map(
            first -> {
              var all = new ArrayList<>(List.of(first));
              all.addAll(readings.getOrDefault(slot, List.of()));
              return all;
            });
  }

  void fill(String slot, String value, List<String> others) {
    slots.put(slot, value);
    readings.put(slot, others);
  }

  /** A value for a slot; other readings of the one before stay. */
  void set(String slot, String value) {
    slots.put(slot, value);
  }

  void forget(String slot) {
    slots.remove(slot);
    slots.remove(slot + Questions.PROBLEM);
    readings.remove(slot);
  }

  /** The value of a slot, which is not filled any more. */
  Optional<String> take(String slot) {
    return Optional.ofNullable(slots.remove(slot));
  }

  /** Counts this once more and returns the count before. */
  int counted(String what) {
    int before = Integer.parseInt(slots.getOrDefault(COUNTER + what, "0"));
    slots.put(COUNTER + what, Integer.toString(before + 1));
    return before;
  }

  <F extends Fact> Optional<F> fact(Class<F> kind) {
    return Optional.ofNullable(facts.get(kind.getSimpleName())).map(kind::cast);
  }

  void put(Fact fact) {
    facts.put(fact.getClass().getSimpleName(), fact);
  }

  void drop(Class<? extends Fact> kind) {
    facts.remove(kind.getSimpleName());
  }

  /** The present topic. */
  Topic topic() {
    Map<String, Fact> about = new HashMap<>(facts);
    about.keySet().retainAll(Topic.KINDS);
    return new Topic(slots, about);
  }

  /** Forgets the values and the order of the wish before. */
  void newTopic() {
    forgetValues();
    facts.keySet().removeAll(Topic.KINDS);
  }

  /** Forgets the values of the wish before; the order just spoken of stays. */
  void newWish() {
    forgetValues();
    drop(Fact.Ruling.class);
    drop(Fact.Parcels.class);
    drop(Fact.Article.class);
  }

  /** Forgets what the caller named. */
  void forgetValues() {
    slots.keySet().removeIf(name -> !name.startsWith(COUNTER));
    readings.clear();
  }

  /** Comes back to what was being talked about. */
  void recall(Topic left) {
    newTopic();
    slots.putAll(left.slots());
    facts.putAll(left.facts());
  }
}
