package io.orderline.understand.digits;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A change to digits that were said before: "最后一位错了，是九", "不是三是四", "后面是五六七八". */
public final class DigitEdit {
  private static final String N = "[一二两三四五六七八九十0-9]{1,2}";
  private static final Pattern NTH =
      Pattern.compile("(?<back>倒数)?第(?<n>" + N + ")(?:位|个数字?|个)(?<rest>.*)");
  private static final Pattern TAIL =
      Pattern.compile("(?:最后|末尾|最末|后面?|末)(?:的)?(?<n>" + N + ")?(?:位|个数字?|个)(?<rest>.*)");
  private static final Pattern HEAD =
      Pattern.compile("(?:前面?|开头|头)(?:的)?(?<n>" + N + ")?(?:位|个数字?|个)(?<rest>.*)");
  private static final Pattern SWAP =
      Pattern.compile("(?:不是|把)(?<wrong>.+?)(?:[,，、 ]|应该)*(?:是|改成|换成|改为)(?<right>.+)");
  private static final Pattern MORE =
      Pattern.compile("(?:后面|接着|然后|还有|剩下)(?:还有)?(?:的)?(?:是)?(?<rest>.*)");
  private static final Pattern AFTER_IS = Pattern.compile(".*(?:是|成|为|到)");

  private static final Pattern NOT_BEHIND = Pattern.compile("(?<=.)[,，、 ]*(?:而)?不是[^是]+$");

  private DigitEdit() {}

  /** Digits that are changed. */
  static Optional<String> apply(String before, boolean complete, String text) {
    return apply(before, complete, text, SpokenDigits::read);
  }

  /**
   * @param before the digits, or signs of a code, said so far
   * @param complete whether {@code before} was long enough, so that "后四位" replaces and does not add
   */
  public static Optional<String> apply(
      String before, boolean complete, String text, UnaryOperator<String> reader) {
    if (before.isEmpty()) {
      return Optional.empty();
    }
    Matcher nth = NTH.matcher(text);
    if (nth.find()) {
      int n = number(nth.group("n"));
      int at = nth.group("back") == null ? n - 1 : before.length() - n;
      return replaced(before, at, right(nth.group("rest"), reader));
    }
    Matcher tail = TAIL.matcher(text);
    if (tail.find()) {
      String right = right(tail.group("rest"), reader);
      return complete
          ? replaced(before, before.length() - right.length(), right)
          : right.isEmpty() ? Optional.empty() : Optional.of(before + right);
    }
    Matcher head = HEAD.matcher(text);
    if (head.find()) {
      String right = right(head.group("rest"), reader);
      return complete ? replaced(before, 0, right) : some(right + before, right);
    }
    Matcher swap = SWAP.matcher(text);
    if (swap.find()) {
      return swapped(before, reader.apply(swap.group("wrong")), right(swap.group("right"), reader));
    }
    Matcher more = MORE.matcher(text);
    if (!complete && more.find()) {
      String right = right(more.group("rest"), reader);
      return some(before + right, right);
    }
    return Optional.empty();
  }

  private static Optional<String> some(String value, String right) {
    return right.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  private static Optional<String> replaced(String before, int at, String right) {
    if (right.isEmpty() || at < 0 || at + right.length() > before.length()) {
      return Optional.empty();
    }
    return Optional.of(before.substring(0, at) + right + before.substring(at + right.length()));
  }

  private static Optional<String> swapped(String before, String wrong, String right) {
    int at = before.indexOf(wrong);
    boolean once = at >= 0 && at == before.lastIndexOf(wrong);
    if (wrong.isEmpty() || right.isEmpty() || !once) {
      return Optional.empty();
    }
    return Optional.of(before.substring(0, at) + right + before.substring(at + wrong.length()));
  }

  /** The part after the last "是", without what it is not: "不是八是九" and "是九不是八" mean 9. */
  private static String right(String rest, UnaryOperator<String> reader) {
    Matcher not = NOT_BEHIND.matcher(rest);
    String said = not.find() ? rest.substring(0, not.start()) : rest;
    Matcher is = AFTER_IS.matcher(said);
    String digits = is.find() ? reader.apply(said.substring(is.end())) : "";
    return digits.isEmpty() ? reader.apply(said) : digits;
  }

  private static int number(String word) {
    return Integer.parseInt(SpokenDigits.read(word));
  }
}
