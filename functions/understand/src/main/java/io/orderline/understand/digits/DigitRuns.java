package io.orderline.understand.digits;

import java.util.List;
import java.util.regex.Pattern;

/** Numbers named in the middle of a sentence: "尾号五六七八的那单到哪了". */
public final class DigitRuns {
  private static final Pattern RUN =
      Pattern.compile(
          "[0-9零〇洞一幺二两三四五六七八九拐勾][-0-9零〇洞一幺二两三四五六七八九拐勾 ]{2,}[0-9零〇洞一幺二两三四五六七八九拐勾](?!年|元|块|月|十|百|千|万|个)");

  private DigitRuns() {}

  /** Runs of at least four digits said one by one, in written form. */
  public static List<String> in(String text) {
    return RUN.matcher(text).results().map(run -> SpokenDigits.read(run.group())).toList();
  }
}
