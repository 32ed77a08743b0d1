package io.orderline.understand.intent;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Splits a sentence where a second wish may begin: "查下快递，另外发票开了没有". */
final class Clauses {
  private static final Pattern SEAM =
      Pattern.compile(
          "[,，。;；!！?？]+|另外|还有就?是?|顺便|同时|然后(?=再|还|帮)|再(?=帮我|给我|问一?下|查)|(?<!我)还(?=想问|想查|要问|要查)");
  private static final int SHORTEST = 4;
  private static final int MOST = 4;

  private Clauses() {}

  /** Empty when the sentence has only one clause worth reading. */
  static List<String> of(String text) {
    List<String> clauses =
        Arrays.stream(SEAM.split(text))
            .map(String::strip)
            .filter(clause -> clause.length() >= SHORTEST)
            .toList();
    return clauses.size() >= 2 && clauses.size() <= MOST ? clauses : List.of();
  }
}
