package io.orderline.understand.act;

import io.orderline.understand.text.DataLines;
import io.orderline.understand.text.WordCut;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Who has nothing more to say, from {@code closings.txt}: 清楚了，你忙吧. */
final class Closings {
  private static final Set<String> CLOSES = new HashSet<>();
  private static final Set<String> BESIDE = new HashSet<>();

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
    return WordCut.whole(words, CLOSES, BESIDE);
  }
}
