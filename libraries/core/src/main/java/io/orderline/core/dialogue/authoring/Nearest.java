package io.orderline.core.dialogue.authoring;

import io.orderline.core.speech.EditDistance;
import java.util.Collection;
import java.util.Comparator;

/** Guesses what an author meant. */
final class Nearest {
  private Nearest() {}

  /** {@code ; did you mean `x`?}, or nothing when no candidate is near. */
  static String hint(String written, Collection<String> candidates) {
    return candidates.stream()
        .filter(
            candidate ->
                EditDistance.between(written, candidate) <= Math.max(1, candidate.length() / 3))
        .min(Comparator.comparingInt(candidate -> EditDistance.between(written, candidate)))
        .map(candidate -> "; did you mean `" + candidate + "`?")
        .orElse("");
  }
}
