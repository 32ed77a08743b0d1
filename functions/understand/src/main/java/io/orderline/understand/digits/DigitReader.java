package io.orderline.understand.digits;

import io.orderline.core.call.Expectation.Digits;
import io.orderline.core.understanding.Slot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the digits that the dialogue awaits, from every reading of the recogniser, with what was
 * said in earlier turns.
 *
 * <p>The slot carries a {@code problem} when no reading has an awaited length: {@link #TOO_FEW} or
 * {@link #TOO_MANY}. Its value then still holds what was heard; the dialogue keeps it in {@code
 * collected} so that the next turn can add to it or mend it.
 */
public final class DigitReader {
  public static final String TOO_FEW = "digits_too_few";
  public static final String TOO_MANY = "digits_too_many";

  private static final Pattern MISTAKE = Pattern.compile("不对|错了|说错|不是|更正|重新说|重来|重说|我再说一遍|再说一遍");

  /** 手机号后四位是…: the four says how many follow. */
  private static final Pattern LAST_FOUR =
      Pattern.compile(
          "(?:最后|末|后|尾)(?:面|边)?的?(?:四|4)(?:位|个)(?:数字?|号码?|号)?(?:就)?(?:是)?(?=.*[0-9零〇洞一幺二两三四五六七八九拐])");

  private DigitReader() {}

  /**
   * @param heard the recogniser's readings, best first, in plain form
   * @param before digits collected in earlier turns, empty when none
   * @return empty when no digits were said
   */
  public static Optional<Slot> read(List<String> heard, Digits awaited, String before) {
    List<String> readings =
        before.isEmpty()
            ? heard.stream().map(text -> LAST_FOUR.matcher(text).replaceAll("尾号")).toList()
            : heard;
    Set<String> candidates = new LinkedHashSet<>();
    readings.forEach(text -> candidates.addAll(candidates(text, awaited, before)));
    if (candidates.stream().noneMatch(c -> fits(c, awaited))) {
      readings.forEach(text -> loose(text, awaited).ifPresent(candidates::add));
    }
    candidates.remove("");
    List<String> fitting = candidates.stream().filter(c -> fits(c, awaited)).toList();
    if (!fitting.isEmpty()) {
      return Optional.of(slot(fitting, Optional.empty()));
    }
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    List<String> all = List.copyOf(candidates);
    boolean few = all.getFirst().length() < awaited.min();
    return Optional.of(slot(all, Optional.of(few ? TOO_FEW : TOO_MANY)));
  }

  private static Slot slot(List<String> values, Optional<String> problem) {
    return new Slot(Slot.DIGITS, values.getFirst(), values.subList(1, values.size()), problem);
  }

  private static List<String> candidates(String text, Digits awaited, String before) {
    List<String> candidates = new ArrayList<>();
    boolean complete = before.length() >= awaited.min();
    DigitEdit.apply(before, complete, text).ifPresent(candidates::add);
    Matcher mistake = MISTAKE.matcher(text);
    if (mistake.find()) {
      int end = mistake.end();
      while (mistake.find()) {
        end = mistake.end();
      }
      String head = SpokenDigits.read(text.substring(0, end));
      String restated = SpokenDigits.read(text.substring(end));
      candidates.addAll(restated(head.isEmpty() ? before : head, restated, awaited));
    }
    DigitRuns.only(text).filter(run -> fits(run, awaited)).ifPresent(candidates::add);
    String said = SpokenDigits.read(text);
    if (!complete && !before.isEmpty() && !said.isEmpty() && !fits(said, awaited)) {
      candidates.add(before + said);
    }
    candidates.add(said);
    return candidates;
  }

  /** The caller said {@code wrong}, noticed, and said {@code right}: all of it, or only its end. */
  private static List<String> restated(String wrong, String right, Digits awaited) {
    if (right.isEmpty() || fits(right, awaited)) {
      return right.isEmpty() ? List.of() : List.of(right);
    }
    int drop =
        awaited.min() == awaited.max()
            ? wrong.length() + right.length() - awaited.min()
            : right.length();
    return drop >= 0 && drop <= wrong.length()
        ? List.of(wrong.substring(0, wrong.length() - drop) + right, right)
        : List.of(right);
  }

  /** Homophones count only when the whole then has an awaited length of at least three digits. */
  private static Optional<String> loose(String text, Digits awaited) {
    return Optional.of(SpokenDigits.readLoosely(text))
        .filter(digits -> fits(digits, awaited))
        .filter(
            digits ->
                digits.length() >= 3 && SpokenDigits.read(text).length() * 2 >= digits.length());
  }

  private static boolean fits(String digits, Digits awaited) {
    return digits.length() >= awaited.min() && digits.length() <= awaited.max();
  }
}
