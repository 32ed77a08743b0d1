package io.orderline.understand.digits;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers named in the middle of a sentence: "尾号五六七八的那单到哪了". */
public final class DigitRuns {
  private static final Pattern RUN =
      Pattern.compile(
          "[0-9零〇洞一幺二两三四五六七八九拐勾][-0-9零〇洞一幺二两三四五六七八九拐勾 ]{2,}[0-9零〇洞一幺二两三四五六七八九拐勾](?!年|元|块|月|十|百|千|万|个)");

  /** Words between digits; 个 and 双 may belong to them. */
  private static final Pattern WORDS =
      Pattern.compile("[\\u4e00-\\u9fff&&[^零〇洞一幺二两三四五六七八九拐勾壹贰叁肆伍陆柒捌玖仨十百千双个嗯呃啊哦额然后是再]]{2,}");

  private static final int SHORTEST = 4;

  private DigitRuns() {}

  /**
   * The number of a sentence that says other things as well: in "订单8800134725一共三件" the 3 belongs to
   * something else. Empty when the digits are spread over the sentence.
   */
  static Optional<String> only(String text) {
    String numbered = SpokenDigits.NO_NUMBER.matcher(text).replaceAll("什么");
    List<String> parts = WORDS.splitAsStream(numbered).map(SpokenDigits::read).toList();
    List<String> numbers = parts.stream().filter(part -> part.length() >= SHORTEST).toList();
    int others = parts.stream().mapToInt(String::length).sum();
    return numbers.size() == 1
            && others > numbers.getFirst().length()
            && others - numbers.getFirst().length() <= 2
        ? Optional.of(numbers.getFirst())
        : Optional.empty();
  }

  /** Runs of at least four digits said one by one, in written form. */
  public static List<String> in(String text) {
    return RUN.matcher(text).results().map(run -> SpokenDigits.read(run.group())).toList();
  }
}
