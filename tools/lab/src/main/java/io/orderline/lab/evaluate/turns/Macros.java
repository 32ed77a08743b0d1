package io.orderline.lab.evaluate.turns;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Regular expressions with names, so that many cases say in one word what they listen for. */
record Macros(Map<String, String> byName) {
  private static final Pattern NAME = Pattern.compile("@([A-Za-z_][A-Za-z_0-9]*)");

  /** A macro of a macro is fine; a circle is not. */
  private static final int DEEPEST = 8;

  Macros {
    byName = Map.copyOf(byName);
  }

  /**
   * The pattern that a text with {@code @names} stands for.
   *
   * @throws IllegalArgumentException when a name is unknown or the pattern is malformed
   */
  Pattern pattern(String text) {
    return Pattern.compile(expanded(text, 0), Pattern.UNICODE_CHARACTER_CLASS);
  }

  private String expanded(String text, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("the macros of \"" + text + "\" go round in a circle");
    }
    return NAME.matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement("(?:" + expanded(named(found.group(1)), depth + 1) + ")"));
  }

  private String named(String name) {
    if (!byName.containsKey(name)) {
      throw new IllegalArgumentException("there is no macro @" + name);
    }
    return byName.get(name);
  }
}
