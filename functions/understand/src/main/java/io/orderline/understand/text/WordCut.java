package io.orderline.understand.text;

import java.util.Set;
import java.util.stream.Stream;

/** Cuts a text into known words. */
public final class WordCut {
  /** No known word is longer, in characters. */
  private static final int LONGEST = 10;

  private WordCut() {}

  /** Whether a text can be cut wholly into these words, at least one needed one among them. */
  public static boolean whole(String text, Set<String> needed, Set<String> beside) {
    int length = text.length();
    // bit 1: reached, bit 2: reached with a needed word
    int[] reached = new int[length + 1];
    reached[0] = 1;
    for (int at = 0; at < length; at++) {
      for (int end = at + 1; reached[at] != 0 && end <= Math.min(length, at + LONGEST); end++) {
        String word = text.substring(at, end);
        if (needed.contains(word)) {
          reached[end] |= 2;
        } else if (beside.contains(word)) {
          reached[end] |= reached[at];
        }
      }
    }
    return (reached[length] & 2) != 0;
  }

  /** The fewest characters of a text that no such word covers, in their order. */
  @SafeVarargs
  public static String uncovered(String text, Set<String>... words) {
    String[] left = new String[text.length() + 1];
    left[0] = "";
    for (int at = 0; at < text.length(); at++) {
      shorter(left, at + 1, left[at] + text.charAt(at));
      for (int end = at + 1; end <= Math.min(text.length(), at + LONGEST); end++) {
        String word = text.substring(at, end);
        if (Stream.of(words).anyMatch(set -> set.contains(word))) {
          shorter(left, end, left[at]);
        }
      }
    }
    return left[text.length()];
  }

  private static void shorter(String[] left, int at, String rest) {
    if (left[at] == null || rest.length() < left[at].length()) {
      left[at] = rest;
    }
  }
}
