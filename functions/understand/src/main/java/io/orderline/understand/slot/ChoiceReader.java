package io.orderline.understand.slot;

import io.orderline.core.understanding.Slot;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which entry of a read-out list is meant: "第一个", "一", "最后那单". */
public final class ChoiceReader {
  public static final String OUT_OF_RANGE = "choice_out_of_range";
  private static final String LAST = "last";
  private static final String WORDS = "一二三四五六七八九";

  // a recogniser hears 地/弟 for 第
  private static final Pattern FROM_END = Pattern.compile("倒数第?(?<n>[一二两三四五六七八九1-9])");
  private static final Pattern END = Pattern.compile("最后|最末|末尾|最下面|(?:^|[是要选就])(?:下面|后面|后)[一那的]");
  private static final Pattern FIRST = Pattern.compile("头一|最上面|最前面|(?:上面|前面)[那的这]|(?:^|[是要选就])前一");
  private static final Pattern NTH =
      Pattern.compile("[第地弟](?<n>[一二两三四五六七八九1-9])|(?<m>[一二两三四五六七八九1-9])号");
  private static final Pattern BARE =
      Pattern.compile(
          "^(?:嗯|呃|啊|哦|那|就|是|要|选|选择|我|查|说|按|的话|那个|应该|吧)*(?<n>[一二两三四五六七八九1-9])(?:吧|啊|呀|呢|的|嘛|那个|这个|就行|就可以|谢谢)*$");

  private ChoiceReader() {}

  /**
   * @param readings the recogniser's readings, best first, without punctuation
   * @param options how many entries were read out
   */
  public static Optional<Slot> read(List<String> readings, int options) {
    return readings.stream().flatMap(text -> choice(text, options).stream()).findFirst();
  }

  private static Optional<Slot> choice(String text, int options) {
    Matcher fromEnd = FROM_END.matcher(text);
    if (fromEnd.find()) {
      int n = number(fromEnd.group("n"));
      return Optional.of(n == 1 ? new Slot(Slot.CHOICE, LAST) : numbered(options + 1 - n, options));
    }
    Matcher nth = NTH.matcher(text);
    if (nth.find()) {
      String n = nth.group("n") == null ? nth.group("m") : nth.group("n");
      return Optional.of(numbered(number(n), options));
    }
    if (FIRST.matcher(text).find()) {
      return Optional.of(numbered(1, options));
    }
    if (END.matcher(text).find()) {
      return Optional.of(new Slot(Slot.CHOICE, LAST));
    }
    Matcher bare = BARE.matcher(text);
    return bare.find() ? Optional.of(numbered(number(bare.group("n")), options)) : Optional.empty();
  }

  private static Slot numbered(int n, int options) {
    Optional<String> problem =
        n >= 1 && n <= options ? Optional.empty() : Optional.of(OUT_OF_RANGE);
    return new Slot(Slot.CHOICE, Integer.toString(n), List.of(), problem);
  }

  private static int number(String word) {
    char c = word.charAt(0);
    return c == '两' ? 2 : c >= '1' && c <= '9' ? c - '0' : WORDS.indexOf(c) + 1;
  }
}
