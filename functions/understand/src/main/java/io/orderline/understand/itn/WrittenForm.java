package io.orderline.understand.itn;

import static io.orderline.understand.itn.NumberWords.DIGITS;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Chinese inverse text normalisation: numbers, dates, times, money and digits said aloud in their
 * written form. "二零二六年十一月二十二号下午三点半" becomes "2026年11月22号下午3:30". Pure.
 */
public final class WrittenForm {
  private static final String N = NumberWords.CHARACTER;
  private static final String CARDINAL = N + "{1,12}";
  private static final String NUMBER = "[负負]?" + N + "+(?:点[" + DIGITS + "]+[万亿]?)?";
  private static final String DIGIT = "[" + DIGITS + "]";

  /** Digits as on the telephone: 拐 is 7 and 勾 is 9 among other digits only. */
  private static final String PHONED = "[" + DIGITS + "拐勾]";

  /** What is counted, so that a digit before it belongs to that: 三块五个 is no 3.5. */
  private static final String MEASURE = "(?:公斤|[个件折斤条双包盒瓶台只张次天年月人米号楼单套箱袋本支根片份克块元])";

  /** Stands for the 一 of 一斤 behind a price while numbers are written: 三块五一斤. */
  private static final String EACH = "\ue000";

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private static final String SMALL = "[" + DIGITS + "十]{1,3}";

  private static final List<Rewrite> REWRITES =
      List.of(
          new Rewrite("廿", "廿(?=[一二三四五六七八九日号天年月块元岁个斤度]|$)", _ -> Optional.of("二十")),
          new Rewrite("卅", "卅(?=[一二三四五六七八九日号天年月块元岁个斤度]|$)", _ -> Optional.of("三十")),
          new Rewrite(
              LETTERS,
              "(?<![a-zA-Z])(?=[0-9" + DIGITS + "拐勾]*[a-zA-Z])[0-9a-zA-Z" + DIGITS + "拐勾]{6,}",
              WrittenForm::code),
          new Rewrite(
              "拐勾", PHONED + "{3,}|(?<=尾号|号码|编号|单号)" + PHONED + "{2,}", WrittenForm::phoned),
          new Rewrite(
              "百千万块元毛角点",
              "(?<=[百千万块元毛角点][一幺二两三四五六七八九]?)一(?=" + MEASURE + ")(?!人)",
              _ -> Optional.of(EACH)),
          new Rewrite("点", "[" + DIGITS + "]+(?:点[" + DIGITS + "]+){2,}", WrittenForm::dotted),
          new Rewrite("百", "百分之?百", found -> Optional.of("100%")),
          new Rewrite("百", "百分之?(" + NUMBER + ")[到至](" + NUMBER + ")", WrittenForm::percentRange),
          new Rewrite("百", "百分之?(" + NUMBER + ")", found -> number(found, 1).map(n -> n + "%")),
          new Rewrite("分", "(" + CARDINAL + ")分之(" + CARDINAL + ")", WrittenForm::fraction),
          new Rewrite(
              "年", "([" + DIGITS + "]{2,4}|" + CARDINAL + ")(?=年)", found -> number(found, 1)),
          new Rewrite("月", "(" + SMALL + ")(?=月(?!饼))", WrittenForm::number),
          new Rewrite("月", "(?<=月)(" + SMALL + ")(?=[日号])", WrittenForm::number),
          new Rewrite(
              "点",
              "(" + SMALL + ")点(" + SMALL + ")分(?:(" + SMALL + ")秒)?(?!之)",
              WrittenForm::clock),
          new Rewrite(
              "点", "(" + SMALL + ")点([一二三四五]?十[一二三四五六七八九]?)(?!" + N + ")", WrittenForm::clock),
          new Rewrite("点", "(" + SMALL + ")点(?:钟)?(半|[一二三]刻)", WrittenForm::part),
          new Rewrite("点", "(" + SMALL + ")(?=点(?:钟|整|[^" + DIGITS + "]|$))", WrittenForm::number),
          new Rewrite(
              "角毛",
              "("
                  + NUMBER
                  + ")[元块]零?("
                  + N
                  + ")[角毛](?:("
                  + DIGIT
                  + ")(?:分|(?!"
                  + N
                  + "|"
                  + MEASURE
                  + ")))?",
              WrittenForm::cents),
          new Rewrite(
              "零",
              "(" + NUMBER + ")[元块]零(" + DIGIT + ")(?:分|(?!" + N + "|" + MEASURE + "))",
              found ->
                  number(found, 1).flatMap(y -> number(found, 2).map(f -> y + ".0" + f + "元"))),
          new Rewrite(
              "块",
              "(" + NUMBER + ")块(" + DIGIT + ")(?!" + N + "|" + MEASURE + ")",
              WrittenForm::cents),
          new Rewrite(
              "角毛",
              "(?<!"
                  + N
                  + "|[元块])("
                  + DIGIT
                  + ")[角毛]("
                  + DIGIT
                  + ")(?:分|(?!"
                  + N
                  + "|"
                  + MEASURE
                  + "))",
              found ->
                  number(found, 1).flatMap(j -> number(found, 2).map(f -> "0." + j + f + "元"))),
          new Rewrite(
              "米",
              "(?<!" + N + ")(" + SMALL + ")米(" + DIGIT + "{1,2})(?!" + N + "|" + MEASURE + "|毛)",
              WrittenForm::metres),
          new Rewrite("比", "(" + CARDINAL + ")比(" + CARDINAL + ")", WrittenForm::ratio),
          new Rewrite("到至", "(" + NUMBER + ")[到至](" + NUMBER + ")", WrittenForm::range),
          new Rewrite("下", "零下(" + NUMBER + ")", found -> number(found, 1).map(n -> "-" + n)));

  private static final Pattern NUMERAL = Pattern.compile("[" + DIGITS + NumberWords.UNITS + "廿卅]");

  private WrittenForm() {}

  /** Words in which a numeral is no number stay as they are. */
  public static String of(String spoken) {
    if (!NUMERAL.matcher(spoken).find()) {
      return spoken;
    }
    StringBuilder written = new StringBuilder();
    int from = 0;
    for (int at = 0; at < spoken.length(); at++) {
      int length = NumeralWords.lengthAt(spoken, at);
      if (length > 0) {
        written.append(numbers(spoken.substring(from, at))).append(spoken, at, at + length);
        from = at + length;
        at = from - 1;
      }
    }
    return written.append(numbers(spoken.substring(from))).toString();
  }

  private static String numbers(String spoken) {
    if (spoken.isEmpty()) {
      return spoken;
    }
    String text = spoken;
    for (Rewrite rewrite : REWRITES) {
      text = rewrite.in(text);
    }
    return LooseNumbers.in(text).replace(EACH, "一");
  }

  /** A code with letters, its digits said one by one. */
  private static Optional<String> code(MatchResult found) {
    String code = found.group();
    return code.chars().filter(c -> PHONED.indexOf(c) > 0).count() < 3
        ? Optional.empty()
        : Optional.of(digitByDigit(code));
  }

  /** Only with 拐 or 勾 between digits: other runs are read as what they are. */
  private static Optional<String> phoned(MatchResult found) {
    String run = found.group();
    long odd = run.chars().filter(c -> c == '拐' || c == '勾').count();
    return odd == 0 || run.length() - odd < 2 ? Optional.empty() : Optional.of(digitByDigit(run));
  }

  private static String digitByDigit(String run) {
    StringBuilder written = new StringBuilder();
    for (char c : run.toCharArray()) {
      int digit = c == '拐' ? 7 : c == '勾' ? 9 : NumberWords.digit(c);
      written.append(digit < 0 ? String.valueOf(c) : String.valueOf(digit));
    }
    return written.toString();
  }

  /** 一米七五: the digits behind the unit are tenths and hundredths of it. */
  private static Optional<String> metres(MatchResult found) {
    return number(found, 1)
        .flatMap(m -> NumberWords.digits(found.group(2)).map(part -> m + "." + part + "米"));
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
