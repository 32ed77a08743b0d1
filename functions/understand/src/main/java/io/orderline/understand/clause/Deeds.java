package io.orderline.understand.clause;

import io.orderline.core.understanding.Intent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words for what a caller can want done, with their intents: what a "不" can refuse. */
public final class Deeds {
  private static final Map<Intent, Pattern> WORDS = new LinkedHashMap<>();

  static {
    put(
        "human_agent",
        "转?(?:接|到)?(?:人工|真人)(?:客服|服务|坐席)?|转接|转(?=给|过去|了|$)|找客服|(?:喊|叫|找)(?:个|别)?人(?!家)");
    put("exchange", "退?换货|退换|换(?!地址|电话|抬头|个地|个电|个抬|收|人|货)");
    put("return", "退换货|退换|退货|退掉|退回|退(?!款|钱|换|税|货|费)");
    put("refund", "(?:仅)?退款|退钱|要钱|退费");
    put("cancel_order", "取消(?:订单)?|撤单|撤销");
    put("complaint", "投诉|举报|打差评|差评|闹事|闹");
    put("invoice", "(?:重)?开(?:发?票|专票|票据)|要?发票|开票|专票|^票");
    put("change_order", "(?:改|换)(?:个|一下)?(?:收货)?(?:地址|电话|收件人|收货人)");
    put("urge_delivery", "催(?:我付款|我付钱|着?我|你们|你|快递|单|货)?");
    put("logistics", "查(?:一?下)?(?:快递|物流|包裹)|(?:物流|快递|包裹)(?=$)");
    put("order_status", "查(?:一?下)?(?:订单|单子?)");
    put("compensation", "赔偿|赔钱|赔|补偿");
    put("payment", "付款|付钱|分期");
    put("callback", "回电(?:话)?|回(?:我)?电话|打(?:回)?电话|打(?:给我|过来|回来)");
  }

  /** Any of them, as it stands right behind a negation. */
  static final Pattern ANY = Pattern.compile(String.join("|", words()));

  private Deeds() {}

  private static List<String> words() {
    return WORDS.values().stream().map(Pattern::pattern).toList();
  }

  /** The intents of the words in a text, in no order of importance. */
  public static List<Intent> in(String text) {
    List<Intent> found = new ArrayList<>();
    WORDS.forEach(
        (intent, words) -> {
          Matcher matcher = words.matcher(text);
          if (matcher.find()) {
            found.add(intent);
          }
        });
    return found;
  }

  private static void put(String intent, String words) {
    WORDS.put(new Intent(intent), Pattern.compile(words));
  }
}
