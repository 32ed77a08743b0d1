package io.orderline.core.speech;

/**
 * The distance between what was heard and what is known: insertions, deletions and substitutions of
 * a character (Levenshtein).
 */
public final class EditDistance {
  private EditDistance() {}

  /** The least number of edits that turn one into the other. */
  public static int between(String heard, String known) {
    int[] row = new int[known.length() + 1];
    for (int j = 0; j <= known.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= heard.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= known.length(); j++) {
        int substituted = diagonal + (heard.charAt(i - 1) == known.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[known.length()];
  }
}
