package io.orderline.understand.slot;

import io.orderline.core.understanding.Slot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Why something shall go back: the first that fits, the likeliest misreadings last. */
public final class ReasonSlots implements SlotReader {
  public static final String REASON = "reason";

  private static final Map<String, Pattern> REASONS = new LinkedHashMap<>();

  static {
    put("wrong_item", "(?:发|寄|送|拿)错|不是我(?:买|要|订|拍)的|型号不对|颜色不对|颜色发|跟我(?:买|订)的不一样|货不对");
    put("missing", "少(?:了|发|寄|送|一|两|件)|漏发|缺(?:了|件|少)|没有(?:发|寄)全|只(?:收到|到了|发了)");
    put("damaged", "碎|摔|压(?:坏|扁|烂|变形)|破(?:了|损|的)|裂|漏(?:水|了|液|油)|撒了|洒了|磕|凹|断了|烂了|包装.{0,4}(?:坏|破|烂)");
    put(
        "does_not_fit",
        "(?:太|有点|偏|买|小了|大了).{0,2}(?:大|小|紧|松|长|短|肥|瘦)|不合(?:适|身|脚)|穿不(?:上|了|下)|尺码不|码(?:数)?(?:不|大|小)");
    put(
        "quality",
        "质量|坏(?:了|的)|瑕疵|开胶|掉色|起球|褪色|缩水|不(?:能用|好用|制冷|加热|通电|亮|充电|转)|开不了机|异味|异响|划痕|有毛病|次品|故障|失灵|线头|用不了|假货|不是正品|过期|发霉|变质");
    put("price_drop", "价保|价格保护|(?:申请|支持|可以|能|过|刚过)保价|降价|差价|买贵了|便宜了");
    put("late", "太慢|(?:一直|还)没(?:到|发|收到)|等(?:太久|不及|不了)|来不及|超时|迟到|晚了");
    put(
        "changed_mind",
        "不(?:想要|要了|喜欢|需要|想买|想退?了)|买(?:错|多|重)|拍(?:错|多)|后悔|用不(?:上|着)|七天无理由|7天无理由|无理由");
  }

  @Override
  public List<Slot> read(Said said) {
    return REASONS.entrySet().stream()
        .filter(reason -> reason.getValue().matcher(said.plain()).find())
        .limit(1)
        .map(reason -> new Slot(REASON, reason.getKey()))
        .toList();
  }

  private static void put(String reason, String words) {
    REASONS.put(reason, Pattern.compile(words));
  }
}
