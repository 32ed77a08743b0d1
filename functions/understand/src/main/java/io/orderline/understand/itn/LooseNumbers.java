package io.orderline.understand.itn;

import static io.orderline.understand.itn.NumberWords.DIGITS;
import static io.orderline.understand.itn.NumberWords.UNITS;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numerals that stand alone in a sentence, where they are no part of a word. */
final class LooseNumbers {
  private static final Pattern RUN =
      Pattern.compile("[负負]?" + NumberWords.CHARACTER + "+(?:点[" + DIGITS + "]+[万亿]?)?");

  /** Words that only look like numbers. */
  private static final Pattern WORD =
      Pattern.compile(
          "一(?:共|下|样|点|些|起|直|定|般|会|切|边|旦|律|线|向|再|概|时|致|面|味|声|句|路|家|生|批|把|激动|遍|次|个|模一样|一)"
              + "|万一|千万|十分(?!钟|之)|三亚|百分点|三番|四处|八成|七七八八|五花|双十[一二]|[一二三四五六七]线城|两口|不三不四|二手|二维|六一|五一|三八|三包|十足|百货|百度|千克|千米|千瓦|万能|万科|亿达");

  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:多)?(?:个|人|条|件|单|盒|箱|包|袋|瓶|双|只|台|部|块|元|角|毛|分|斤|公|千克|千米|千瓦|克|吨|米|厘|毫|里|升|度|天|日|号|年|月|周|星|小|分钟|秒|次|回|位|名|岁|倍|折|码|层|楼|栋|室|门|套|张|本|支|根|片|颗|座|棵|家|期|等|级|页|篇|字|种|股|g|k|美|欧|英|日元|韩|港|印|马来|人民|平|立|伏|瓦|帧)");
  private static final Pattern ASKED_FOR = Pattern.compile("(?:按|拨打?|尾号|编号|号码|第|是|约|为|选)$");

  private LooseNumbers() {}

  /** No number is said in more characters; without a bound a long run costs its cube. */
  private static final int LONGEST = 40;

  static String in(String text) {
    StringBuilder written = new StringBuilder();
    Matcher run = RUN.matcher(text);
    int at = 0;
    while (at < text.length() && run.find(at)) {
      written.append(text, at, run.start());
      if (rough(text, run.start())) {
        written.append(run.group());
        at = run.end();
        continue;
      }
      int end = Math.min(run.end(), run.start() + LONGEST);
      Optional<String> number = Optional.empty();
      for (; end > run.start() && number.isEmpty(); end--) {
        number = written(text, run.start(), end);
        if (number.isPresent()) {
          break;
        }
      }
      if (number.isPresent()) {
        written.append(number.get());
        at = end;
      } else {
        written.append(text.charAt(run.start()));
        at = run.start() + 1;
      }
    }
    return written.append(text, at, text.length()).toString();
  }

  /** 几十块, 数百人: how many nobody said. */
  private static boolean rough(String text, int start) {
    return start > 0
        && "几数".indexOf(text.charAt(start - 1)) >= 0
        && UNITS.indexOf(text.charAt(start)) >= 0;
  }

  private static Optional<String> written(String text, int start, int end) {
    String words = text.substring(start, end);
    if (words.endsWith("点") || !speaksOfNumbers(text, start, end)) {
      return Optional.empty();
    }
    String after = text.substring(end);
    boolean couple = words.length() == 2 && NumberWords.digits(words).isPresent();
    if (couple
        && NumberWords.digit(words.charAt(1)) == NumberWords.digit(words.charAt(0)) + 1
        && COUNTED.matcher(after).lookingAt()) {
      // "七八公斤"
      return Optional.of(
          NumberWords.digit(words.charAt(0)) + "~" + NumberWords.digit(words.charAt(1)));
    }
    return Numerals.written(words);
  }

  /**
   * Long numerals always do; short ones when something is counted, asked for, or nothing else is
   * said.
   */
  private static boolean speaksOfNumbers(String text, int start, int end) {
    Matcher word = WORD.matcher(text).region(start, text.length());
    int length = end - start;
    boolean all = length == text.length();
    if (!all && word.lookingAt() && (word.end() > end || length <= 2)) {
      return false;
    }
    String words = text.substring(start, end);
    boolean unit = words.chars().anyMatch(c -> UNITS.indexOf(c) >= 0);
    if (all || unit && length >= 2 || length >= 3) {
      return !words.matches("[百千万亿兆]+");
    }
    if (words.matches("[百千万亿兆]")) {
      return false;
    }
    return COUNTED.matcher(text).region(end, text.length()).lookingAt()
        || ASKED_FOR.matcher(text.substring(0, start)).find()
        || words.equals("十") && end < text.length() && text.charAt(end) == '几';
  }
}
