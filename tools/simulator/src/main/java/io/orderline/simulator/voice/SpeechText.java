package io.orderline.simulator.voice;

import java.util.Locale;

/** Transcripts made comparable, and how far apart they are. */
public final class SpeechText {
  private SpeechText() {}

  /** Without spaces and punctuation, lower case; ways to say a digit are the digit. */
  public static String plain(String text) {
    return text.replaceAll("[\\s\\p{Punct}，。？！、；：“”（）《》…]", "")
        .toLowerCase(Locale.ROOT)
        .replace('幺', '一')
        .replace('洞', '零');
  }

  /** The least number of characters to insert, delete or change. */
  public static int distance(String said, String heard) {
    int[] row = new int[heard.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= said.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= heard.length(); j++) {
        int above = row[j];
        int change = diagonal + (said.charAt(i - 1) == heard.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[heard.length()];
  }
}
