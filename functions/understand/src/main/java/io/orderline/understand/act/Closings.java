package io.orderline.understand.act;

import io.orderline.understand.text.DataLines;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Who has nothing more to say, from {@code closings.txt}: 清楚了，你忙吧. */
final class Closings {
  private static final Set<String> CLOSES = new HashSet<>();
  private static final Set<String> BESIDE = new HashSet<>();
  private static final int LONGEST = 10;

  static {
    for (String line : DataLines.of("closings.txt")) {
      int colon = line.indexOf(':');
      (line.startsWith("closes") ? CLOSES : BESIDE)
          .addAll(Arrays.asList(line.substring(colon + 1).strip().split(" +")));
    }
  }

  private Closings() {}

  /** Whether the words can be cut wholly into such words, one that closes among them. */
  static boolean in(String words) {
    int length = words.length();
    boolean[] reached = new boolean[length + 1];
    boolean[] closed = new boolean[length + 1];
    reached[0] = true;
    for (int at = 0; at < length; at++) {
      for (int end = at + 1; reached[at] && end <= Math.min(length, at + LONGEST); end++) {
        String word = words.substring(at, end);
        if (CLOSES.contains(word)) {
          reached[end] = true;
          closed[end] = true;
        } else if (BESIDE.contains(word)) {
          reached[end] = true;
          closed[end] |= closed[at];
        }
      }
    }
    return length > 0 && closed[length];
  }
}
