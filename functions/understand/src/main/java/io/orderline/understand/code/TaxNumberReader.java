package io.orderline.understand.code;

import io.orderline.core.understanding.Slot;
import io.orderline.understand.clause.Anew;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a tax number as callers dictate it: signs one by one or in groups, letters by their names,
 * with slips of the tongue, over several turns.
 *
 * <p>The slot carries a problem when the number is not yet whole ({@link #INCOMPLETE}) or cannot be
 * right ({@link #WRONG}). Its value is then all that was said so far: the dialogue keeps it in
 * {@code collected} so that the next turn can go on or mend it.
 */
public final class TaxNumberReader {
  public static final String TAX_NUMBER = "tax_number";
  public static final String INCOMPLETE = "tax_number_incomplete";

  /** 重来: what was said so far is forgotten. */
  public static final String FROM_THE_START = "tax_number_anew";

  public static final String WRONG = "tax_number_wrong";

  private static final Pattern NAMED = Pattern.compile("税号|识别号|信用代码");
  private static final Pattern OTHER_NUMBER =
      Pattern.compile("手机|电话|订单|单号|快递|尾号|邮编|地址|块钱|多少|几位|哪里|怎么|什么|吗$|吗[?]");
  private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
  private static final Pattern MENDS =
      Pattern.compile("不对|错|不是|改|第[一二三四五六七八九十0-9]+[位个]|最后[一二两三四]?[位个]|末位");
  private static final Pattern ANEW = Pattern.compile("重来|重新|从头|再(?:说|念|报)一遍|重(?:说|念|报)");
  private static final Pattern ENDED =
      Pattern.compile("没了|没有了|就这些|就这么多|(?:说|念|报)完了|完了$|就(?:是)?(?:这)?(?:十五|15|二十|20)位");
  private static final Pattern SEPARATE = Pattern.compile("[,;。!?]");

  private static final Pattern DIGIT = Pattern.compile("[0-9零〇洞一幺二两三四五六七八九拐]");

  /** No number has more letters one after the other: whoever says more speaks another language. */
  private static final int LETTERS = 5;

  private TaxNumberReader() {}

  /**
   * The reply to the question for the number.
   *
   * @param readings the recogniser's readings, best first, in plain form
   * @param before what was said of it in earlier turns, empty when nothing
   * @return empty when the reply is no part of a number: 没有税号, 我查一下
   */
  public static Optional<Slot> asked(List<String> readings, String before) {
    Optional<Slot> best = Optional.empty();
    for (String reading : readings) {
      Optional<Slot> slot = reply(reading, before);
      if (slot.filter(read -> read.problem().isEmpty()).isPresent()) {
        return slot;
      }
      best = best.or(() -> slot);
    }
    return best;
  }

  /** A number that is mended when it was complete already: 最后一位不对，是K. */
  public static Optional<Slot> mended(String plain, String before) {
    return before.length() >= 15
            && MENDS.matcher(plain).find()
            && !OTHER_NUMBER.matcher(plain).find()
        ? reply(plain, before).filter(slot -> !slot.value().equals(before))
        : Optional.empty();
  }

  /** A number that comes with its name in a longer sentence: 抬头是…，税号是…. */
  public static Optional<Slot> named(String plain) {
    Matcher name = NAMED.matcher(plain);
    if (!name.find()) {
      return Optional.empty();
    }
    StringBuilder number = new StringBuilder();
    StringBuilder others = new StringBuilder();
    for (String clause : SEPARATE.split(plain.substring(name.end()))) {
      SpokenSigns signs = SpokenSigns.of(clause);
      if (signs.foreign() > signs.text().length() / 2 && !number.isEmpty()) {
        break;
      }
      if (signs.foreign() <= signs.text().length() / 2) {
        number.append(signs.text());
        others.append(signs.others());
      }
    }
    return number.length() < 6
        ? Optional.empty()
        : Optional.of(slot(new LinkedHashSet<>(List.of(number.toString(), others.toString()))));
  }

  private static Optional<Slot> reply(String said, String before) {
    String plain = SpokenSigns.cleared(said);
    SpokenSigns signs = SpokenSigns.of(plain);
    if (!before.isEmpty() && Anew.alone(said)) {
      return Optional.of(new Slot(TAX_NUMBER, "", List.of(), Optional.of(FROM_THE_START)));
    }
    boolean ended = !before.isEmpty() && signs.isEmpty() && ENDED.matcher(plain).find();
    if (ended) {
      boolean valid = TaxNumber.valid(before);
      return Optional.of(
          new Slot(
              TAX_NUMBER, before, List.of(), valid ? Optional.empty() : Optional.of(INCOMPLETE)));
    }
    if (!dictated(plain, signs, !before.isEmpty())) {
      return Optional.empty();
    }
    String start = ANEW.matcher(plain).find() ? "" : before;
    Set<String> candidates = new LinkedHashSet<>();
    for (boolean other : List.of(false, true)) {
      CodeDictation dictation = new CodeDictation(text -> read(text, other), TaxNumber.LENGTH);
      candidates.addAll(dictation.after(start, plain));
      if (!start.isEmpty()) {
        candidates.addAll(dictation.after("", plain));
      }
    }
    candidates.remove("");
    return candidates.isEmpty() ? Optional.empty() : Optional.of(slot(candidates));
  }

  private static String read(String text, boolean other) {
    SpokenSigns signs = SpokenSigns.of(text);
    return other ? signs.others() : signs.text();
  }

  /** Whether the words are signs for the most part. A few may be misheard or mean nothing. */
  private static boolean dictated(String plain, SpokenSigns signs, boolean goesOn) {
    int said = signs.text().length();
    boolean named = NAMED.matcher(plain).find();
    boolean letters = !DIGIT.matcher(plain).find();
    if (said == 0
        || letters && said > LETTERS
        || !named && OTHER_NUMBER.matcher(plain).find()
        || !goesOn && MOBILE.matcher(signs.text()).matches()) {
      return false;
    }
    int fewest = goesOn ? 1 : 2;
    boolean mends = goesOn && MENDS.matcher(plain).find();
    return signs.foreign() == 0 && said >= fewest
        || mends && signs.foreign() <= 6
        || said >= 4 && signs.foreign() <= said / 2 + 1;
  }

  /** A valid number first, then one of the right length, then the first that is not too long. */
  private static Slot slot(Set<String> candidates) {
    List<String> valid = candidates.stream().filter(TaxNumber::valid).toList();
    List<String> whole =
        valid.stream().filter(number -> number.length() == TaxNumber.LENGTH).toList();
    if (!whole.isEmpty()) {
      return slot(whole, null);
    }
    List<String> finished = valid.stream().filter(number -> !TaxNumber.unfinished(number)).toList();
    if (!finished.isEmpty()) {
      return slot(finished, null);
    }
    List<String> all = new ArrayList<>(candidates);
    List<String> fitting =
        all.stream().filter(number -> number.length() <= TaxNumber.LENGTH).toList();
    List<String> read = fitting.isEmpty() ? all : fitting;
    return slot(read, TaxNumber.unfinished(read.getFirst()) ? INCOMPLETE : WRONG);
  }

  private static Slot slot(List<String> values, String problem) {
    List<String> others = problem == null ? values.subList(1, values.size()) : List.of();
    return new Slot(TAX_NUMBER, values.getFirst(), others, Optional.ofNullable(problem));
  }
}
