package io.orderline.understand.clause;

import io.orderline.understand.text.Plain;
import java.util.regex.Pattern;

/** A question that asks nothing of the shop: 是吗 doubts what was just said, 几点了 asks the clock. */
public final class Echo {
  private static final String BEGUN = "(?:嗯|啊|哦|噢|哎|哟|那|这|我的天|天哪)*";
  private static final String ENDED = "(?:啊|呀|呢|哦|吗|么)*";

  private static final Pattern DOUBT =
      Pattern.compile(
          "(?:"
              + BEGUN
              + "(?:(?:是|真|真的|对|当真|确定|你确定|不会)(?:的|是)?(?:吗|么|吧|不|假的)|是(?:嘛|哦|噢|喔)|真的假的|不会吧|怎么会|怎么可能|有这(?:回|种)?事)"
              + ENDED
              + ")+");

  private static final Pattern IDLE =
      Pattern.compile(
          BEGUN
              + "(?:(?:行|可以|好|能|有|没有)(?:的)?(?:吗|么|不)|为什么|为啥|什么|啥|然后|那怎么办|怎么办|谁|你?谁|干嘛|哪有(?:这样|这种)(?:的|事)?|(?:现在|这会儿?)?几点(?:了|钟)?|今天?(?:几号|星期几|周几|礼拜几)|(?:今天|明天)?天气(?:怎么样|好吗)?|(?:今天|中午|晚上)?吃(?:什么|了吗|饭了吗))"
              + ENDED);

  private Echo() {}

  /** Whether it doubts what was said, which is then said again. */
  public static boolean doubts(String text) {
    return DOUBT.matcher(Plain.words(text)).matches();
  }

  public static boolean of(String text) {
    String words = Plain.words(text);
    return DOUBT.matcher(words).matches() || IDLE.matcher(words).matches();
  }
}
