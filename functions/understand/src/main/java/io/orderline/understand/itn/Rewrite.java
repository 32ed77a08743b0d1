package io.orderline.understand.itn;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One kind of expression: where it may stand, and how it is written; empty leaves it as it is.
 *
 * @param marks a text without any of these characters has no such expression: most texts need no
 *     search then
 */
record Rewrite(String marks, Pattern pattern, Function<MatchResult, Optional<String>> writer) {

  Rewrite(String marks, String pattern, Function<MatchResult, Optional<String>> writer) {
    this(marks, Pattern.compile(pattern), writer);
  }

  String in(String text) {
    return marked(text) ? written(text) : text;
  }

  private boolean marked(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (marks.indexOf(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private String written(String text) {
    return pattern
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(writer.apply(found).orElse(found.group())));
  }
}
