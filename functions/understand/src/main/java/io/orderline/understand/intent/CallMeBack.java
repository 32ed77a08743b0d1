package io.orderline.understand.intent;

import io.orderline.core.understanding.Intent;
import io.orderline.core.understanding.Understanding.Wish;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether the caller wants to be called: 让经理回个电话. */
final class CallMeBack {
  /** 让经理回个电话: a call to the caller, later. */
  private static final Pattern CALL_ME =
      Pattern.compile(
          "(?:(?:给|跟)(?:我|咱)|(?<=[让叫喊请找派排].{1,6}))(?:再)?(?:回|打|拨|来)(?:个|一个|我)?(?:电话|电|过来|回来|我电话)|(?:回|打|来)(?:个|一个)?电话?(?:给我|过来)|[回打]我电话|(?:打|回|拨)(?:给我|回来|过来)(?!的)|(?<=[让叫喊请找派排].{1,6})(?:跟我)?联系(?:一下)?我?|(?:约|预约|安排|申请|要|想要|需要)(?:一?个|一下)?(?:人工|客服)?(?:回电|回拨|回访)|^(?:请|麻烦)?(?:你们|您)?(?:回头|晚点|晚些|明天|下午|上午|待会儿?)?回电(?:话)?(?:给我)?(?:吧|一下)?$|(?:给我)?回过来$");

  /** What was, is missed, is asked or is not wanted: 刚才谁打给我, 说好的给我回电话呢. */
  private static final Pattern NO_CALL =
      Pattern.compile(
          "刚|谁|怎么|为什么|是不是|没|别|(?<![能可])不(?!可|能)|上次|昨天|已经|说好|说会|说要|答应|一直|老是|总|快递|骑手|送货|师傅|吗$|呢$|[打回]过(?!来)|钱|款|货|包裹|退|骗|骚扰|推销");

  /** A wish that is surer than this is meant as it is. */
  static final double CALLED_BELOW = 0.7;

  /** 后头会有人打电话给我不: asks whether one will. */
  private static final Pattern WILL_CALL =
      Pattern.compile("会(?:有人|不会|再|给)?[^,，。]{0,6}(?:打|联系|通知)[^,，。]{0,6}(?:不|吗|么)[?？]?$");

  private CallMeBack() {}

  /** 后头会有人打电话给我不 asks, and wants no agent. */
  static boolean isAskedAbout(String text, Optional<Wish> first) {
    return first.map(Wish::intent).filter(Intent.HUMAN_AGENT::equals).isPresent()
        && WILL_CALL.matcher(text).find();
  }

  static boolean in(String text, Optional<Wish> first) {
    return first
            .map(
                wish ->
                    wish.intent().equals(Intent.HUMAN_AGENT) || wish.confidence() < CALLED_BELOW)
            .orElse(true)
        && CALL_ME.matcher(text).find()
        && !NO_CALL.matcher(text).find();
  }
}
