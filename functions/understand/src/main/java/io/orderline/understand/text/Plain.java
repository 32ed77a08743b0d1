package io.orderline.understand.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The one written form that every reader of words works on. */
public final class Plain {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");
  private static final Pattern BETWEEN_CHINESE =
      Pattern.compile("(?<=[\\u4e00-\\u9fff])\\s(?=[\\u4e00-\\u9fff])");

  /** A recogniser that parts words by spaces makes shorter runs than a caller who pauses. */
  private static final double PHRASE = 3;

  private static final Pattern MARK = Pattern.compile("[\\p{P}\\p{S}\\s]+");

  private Plain() {}

  /**
   * Half-width, lower case, in simplified characters, one space where there were several. Between
   * Chinese characters a space is a pause, and becomes a comma, where it parts phrases; where it
   * only parts words, it goes.
   */
  public static String of(String text) {
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String single = SPACE.matcher(Simplified.of(narrow)).replaceAll(" ").strip();
    return BETWEEN_CHINESE.matcher(single).replaceAll(phrases(single) ? "," : "");
  }

  private static boolean phrases(String single) {
    String[] runs = single.split(" ");
    int signs = single.length() - runs.length + 1;
    return runs.length > 1 && signs >= PHRASE * runs.length;
  }

  /** {@link #of} without punctuation and spaces: what is left is what was said. */
  public static String words(String text) {
    return MARK.matcher(of(text)).replaceAll("");
  }
}
