package io.orderline.console.calls;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Each two letters that stand beside each other in a text. A text can hold a word only if it holds
 * all pairs of it, which an index knows.
 */
final class Pairs {
  private Pairs() {}

  /** What is left of a text when it is searched: small letters and digits. */
  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  static Set<String> of(Collection<String> texts) {
    Set<String> pairs = new LinkedHashSet<>();
    texts.forEach(text -> add(pairs, plain(text)));
    return pairs;
  }

  static Set<String> of(String text) {
    Set<String> pairs = new LinkedHashSet<>();
    add(pairs, plain(text));
    return pairs;
  }

  private static void add(Set<String> pairs, String plain) {
    int[] letters = plain.codePoints().toArray();
    for (int i = 0; i + 1 < letters.length; i++) {
      pairs.add(new String(letters, i, 2));
    }
  }
}
