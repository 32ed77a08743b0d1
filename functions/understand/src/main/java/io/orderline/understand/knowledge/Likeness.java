package io.orderline.understand.knowledge;

import io.orderline.understand.embedding.Embedder;
import io.orderline.understand.text.Plain;
import java.util.HashSet;
import java.util.Set;

/** How alike two questions are: mostly by meaning, a little by their words. */
final class Likeness {
  private static final double WORDS_COUNT = 0.2;

  private final Embedder embedder;

  Likeness(Embedder embedder) {
    this.embedder = embedder;
  }

  /** A question, ready to be compared. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and never changed
  record Asked(float[] vector, Set<String> pairs) {}

  Asked asked(String question) {
    return new Asked(embedder.embed(Plain.of(question)), pairs(Plain.words(question)));
  }

  /** 0 (nothing in common) to 1 (the same). */
  double of(Asked one, Asked other) {
    double meaning = 0;
    for (int i = 0; i < one.vector().length; i++) {
      meaning += one.vector()[i] * other.vector()[i];
    }
    double alike = (1 - WORDS_COUNT) * meaning + WORDS_COUNT * shared(one.pairs(), other.pairs());
    return Math.clamp(alike, 0, 1);
  }

  /** Pairs of characters that both have, of all they have (Dice). */
  private static double shared(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    long both = one.stream().filter(other::contains).count();
    return 2.0 * both / (one.size() + other.size());
  }

  private static Set<String> pairs(String words) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= words.length(); i++) {
      pairs.add(words.substring(i, i + 2));
    }
    return pairs;
  }
}
