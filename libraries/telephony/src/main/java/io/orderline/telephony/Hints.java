package io.orderline.telephony;

import io.orderline.core.call.Expectation;
import java.util.List;

/** The words that a provider's recogniser may well hear now. */
public final class Hints {
  private static final List<String> PLACES =
      List.of("第一个", "第二个", "第三个", "第四个", "第五个", "第六个", "第七个", "第八个", "第九个");

  private Hints() {}

  public static List<String> of(Expectation expectation) {
    return switch (expectation) {
      case Expectation.Digits _ ->
          List.of("零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "幺", "两");
      case Expectation.YesNo _ -> List.of("对", "是的", "不对", "不是");
      case Expectation.Choice(int options) -> PLACES.subList(0, options);
      case Expectation.Anything _ -> List.of("查订单", "查快递", "人工服务", "没有了");
    };
  }
}
