package io.orderline.understand.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The one written form that every reader of words works on. */
public final class Plain {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");
  private static final Pattern BETWEEN_CHINESE =
      Pattern.compile("(?<=[\\u4e00-\\u9fff])\\s(?=[\\u4e00-\\u9fff])");
  private static final Pattern MARK = Pattern.compile("[\\p{P}\\p{S}\\s]+");

  private Plain() {}

  /**
   * Half-width, lower case, in simplified characters, one space where there were several, none
   * between Chinese characters.
   */
  public static String of(String text) {
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String single = SPACE.matcher(Simplified.of(narrow)).replaceAll(" ").strip();
    return BETWEEN_CHINESE.matcher(single).replaceAll("");
  }

  /** {@link #of} without punctuation and spaces: what is left is what was said. */
  public static String words(String text) {
    return MARK.matcher(of(text)).replaceAll("");
  }
}
