package io.orderline.understand.itn;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One kind of expression: where it may stand, and how it is written; empty leaves it as it is. */
record Rewrite(Pattern pattern, Function<MatchResult, Optional<String>> writer) {

  Rewrite(String pattern, Function<MatchResult, Optional<String>> writer) {
    this(Pattern.compile(pattern), writer);
  }

  String in(String text) {
    return pattern
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(writer.apply(found).orElse(found.group())));
  }
}
