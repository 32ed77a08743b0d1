package io.orderline.understand.itn;

import static io.orderline.understand.itn.NumberWords.DIGITS;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/**
 * Chinese inverse text normalisation: numbers, dates, times, money and digits said aloud in their
 * written form. "二零二六年十一月二十二号下午三点半" becomes "2026年11月22号下午3:30". Pure.
 */
public final class WrittenForm {
  private static final String N = NumberWords.CHARACTER;
  private static final String CARDINAL = N + "{1,12}";
  private static final String NUMBER = "[负負]?" + N + "+(?:点[" + DIGITS + "]+[万亿]?)?";
  private static final String SMALL = "[" + DIGITS + "十]{1,3}";

  private static final List<Rewrite> REWRITES =
      List.of(
          new Rewrite("[" + DIGITS + "]+(?:点[" + DIGITS + "]+){2,}", WrittenForm::dotted),
          new Rewrite("百分之?百", found -> Optional.of("100%")),
          new Rewrite("百分之?(" + NUMBER + ")[到至](" + NUMBER + ")", WrittenForm::percentRange),
          new Rewrite("百分之?(" + NUMBER + ")", found -> number(found, 1).map(n -> n + "%")),
          new Rewrite("(" + CARDINAL + ")分之(" + CARDINAL + ")", WrittenForm::fraction),
          new Rewrite("([" + DIGITS + "]{2,4}|" + CARDINAL + ")(?=年)", found -> number(found, 1)),
          new Rewrite("(" + SMALL + ")(?=月(?!饼))", WrittenForm::number),
          new Rewrite("(?<=月)(" + SMALL + ")(?=[日号])", WrittenForm::number),
          new Rewrite(
              "(" + SMALL + ")点(" + SMALL + ")分(?:(" + SMALL + ")秒)?(?!之)", WrittenForm::clock),
          new Rewrite("(" + SMALL + ")点([一二三四五]?十[一二三四五六七八九]?)(?!" + N + ")", WrittenForm::clock),
          new Rewrite("(" + SMALL + ")点(?:钟)?(半|[一二三]刻)", WrittenForm::part),
          new Rewrite("(" + SMALL + ")(?=点(?:钟|整|[^" + DIGITS + "]|$))", WrittenForm::number),
          new Rewrite("(" + NUMBER + ")[元块](" + N + ")[角毛](?:(" + N + ")分)?", WrittenForm::cents),
          new Rewrite("(" + NUMBER + ")块([" + DIGITS + "])(?!" + N + ")", WrittenForm::cents),
          new Rewrite("(" + CARDINAL + ")比(" + CARDINAL + ")", WrittenForm::ratio),
          new Rewrite("(" + NUMBER + ")[到至](" + NUMBER + ")", WrittenForm::range),
          new Rewrite("零下(" + NUMBER + ")", found -> number(found, 1).map(n -> "-" + n)));

  private WrittenForm() {}

  public static String of(String spoken) {
    String text = spoken;
    for (Rewrite rewrite : REWRITES) {
      text = rewrite.in(text);
    }
    return LooseNumbers.in(text);
  }

  private static Optional<String> number(MatchResult found) {
    return number(found, 1);
  }

  private static Optional<String> number(MatchResult found, int group) {
    return found.group(group) == null ? Optional.empty() : Numerals.written(found.group(group));
  }

  private static Optional<String> dotted(MatchResult found) {
    return NumberWords.digits(found.group().replace("点", ""))
        .map(
            digits -> {
              StringBuilder dotted = new StringBuilder();
              int at = 0;
              for (char c : found.group().toCharArray()) {
                dotted.append(c == '点' ? '.' : digits.charAt(at++));
              }
              return dotted.toString();
            });
  }

  private static Optional<String> percentRange(MatchResult found) {
    return number(found, 1).flatMap(low -> number(found, 2).map(high -> low + "~" + high + "%"));
  }

  private static Optional<String> fraction(MatchResult found) {
    return number(found, 1).flatMap(below -> number(found, 2).map(above -> above + "/" + below));
  }

  private static Optional<String> clock(MatchResult found) {
    Optional<String> seconds =
        found.groupCount() < 3 || found.group(3) == null
            ? Optional.of("")
            : number(found, 3).map(s -> ":" + two(s));
    return number(found, 1)
        .flatMap(h -> number(found, 2).flatMap(m -> seconds.map(s -> h + ":" + two(m) + s)));
  }

  private static Optional<String> part(MatchResult found) {
    String minutes =
        switch (found.group(2)) {
          case "半" -> "30";
          case "一刻" -> "15";
          case "二刻" -> "30";
          default -> "45";
        };
    return number(found, 1).map(hour -> hour + ":" + minutes);
  }

  private static Optional<String> cents(MatchResult found) {
    String hundredths =
        found.groupCount() < 3 || found.group(3) == null
            ? ""
            : NumberWords.digits(found.group(3)).orElse("");
    return number(found, 1)
        .flatMap(yuan -> number(found, 2).map(tenth -> yuan + "." + tenth + hundredths + "元"));
  }

  /** A score or a ratio; "三比四好" and the like have no tens and are left alone. */
  private static Optional<String> ratio(MatchResult found) {
    if (found.group(1).length() < 2 || found.group(2).length() < 2) {
      return Optional.empty();
    }
    return number(found, 1).flatMap(left -> number(found, 2).map(right -> left + ":" + right));
  }

  private static Optional<String> range(MatchResult found) {
    return number(found, 1).flatMap(low -> number(found, 2).map(high -> low + "~" + high));
  }

  private static String two(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}
