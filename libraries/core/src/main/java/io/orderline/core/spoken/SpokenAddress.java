package io.orderline.core.spoken;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an address back the way one says it: a street's number as a number (九百六十九号), a door digit
 * by digit (一二零二 with 幺 for 1), a phone number in groups, 二单元 and never 两单元.
 */
public final class SpokenAddress {
  private record Rule(Pattern pattern, Function<MatchResult, String> words) {
    static Rule of(String regex, Function<MatchResult, String> words) {
      return new Rule(Pattern.compile(regex), words);
    }

    String apply(String text) {
      return pattern
          .matcher(text)
          .replaceAll(found -> Matcher.quoteReplacement(words.apply(found)));
    }
  }

  /** Specific before general: what a rule has written out holds no digit for the next one. */
  private static final List<Rule> RULES =
      List.of(
          Rule.of("(?<![0-9])1[3-9][0-9]{9}(?![0-9])", m -> SpokenChinese.grouped(m.group())),
          Rule.of("[0-9]{5,}", m -> SpokenChinese.grouped(m.group())),
          Rule.of("(?<=[0-9A-Z])-(?=[0-9])", _ -> "杠"),
          Rule.of("(?<![0-9])0[0-9]*", m -> SpokenChinese.digits(m.group())),
          Rule.of(
              "[0-9]{3,4}(?=[A-Z]?(?:室|房|户|$|[^0-9A-Z号弄栋幢座单楼层院组队社排门巷路街米公]))", SpokenAddress::door),
          Rule.of("(?<=杠)[0-9]{3,4}", SpokenAddress::door),
          Rule.of("[0-9]+", m -> SpokenChinese.number(Long.parseLong(m.group()))));

  private SpokenAddress() {}

  /** The address in words; text that is in words already stays as it is. */
  public static String of(String address) {
    String spoken = address;
    for (Rule rule : RULES) {
      spoken = rule.apply(spoken);
    }
    return spoken;
  }

  private static String door(MatchResult found) {
    return SpokenChinese.digits(found.group());
  }
}
