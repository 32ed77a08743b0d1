package io.orderline.core.order;

import java.util.stream.IntStream;

/** How far two numbers are apart: what a recogniser or a caller dropped, added or mixed up. */
public final class DigitDistance {
  private DigitDistance() {}

  /** The fewest insertions, deletions and substitutions of a digit that make one the other. */
  public static int between(String one, String other) {
    int[] row = IntStream.rangeClosed(0, other.length()).toArray();
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int substituted = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j - 1], row[j]));
      }
    }
    return row[other.length()];
  }
}
