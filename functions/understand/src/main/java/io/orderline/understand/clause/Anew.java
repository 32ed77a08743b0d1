package io.orderline.understand.clause;

import io.orderline.understand.text.Plain;
import java.util.regex.Pattern;

/** From the beginning, and nothing else: 从头来, 重新说一遍吧. The question is put once more. */
public final class Anew {
  private static final Pattern ALONE =
      Pattern.compile(
          "(?:嗯|哦|啊|哎呀?|唉|不对|不是|错了|算了|说错了|乱了|那|那我|我|我们|你|您|还是|要不|干脆|先)*"
              + "(?:(?:从头|重新|从新)(?:再)?(?:来|开始|说|报|念|讲|录)?|重(?:来|说|报|念|讲|录)|再来)(?:过)?(?:一?[遍次下回])?(?:过)?(?:了|吧|啊|呀|哈|好了|行吗|可以吗|好吗|嘛|呗)*");

  private Anew() {}

  public static boolean alone(String text) {
    return ALONE.matcher(Plain.words(text)).matches();
  }
}
