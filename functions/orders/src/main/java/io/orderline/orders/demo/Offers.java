package io.orderline.orders.demo;

import io.orderline.core.order.Promotion;
import java.time.LocalDate;
import java.util.List;

/** The demo shop's offers: some run today, one is over, one is still to come. */
final class Offers {
  private Offers() {}

  static List<Promotion> around(LocalDate today) {
    return List.of(
        offer("会员满减", "全场满三百减四十", today, -5, 6),
        offer("家电节", "小家电第二件半价", today, -2, 2),
        offer("新人礼", "新会员首单立减二十元", today, -30, 60),
        offer("换季清仓", "秋冬服饰低至五折", today, -20, -3),
        offer("周年庆", "周年庆整点抢券", today, 7, 10));
  }

  private static Promotion offer(String name, String what, LocalDate today, int from, int until) {
    return new Promotion(name, what, today.plusDays(from), today.plusDays(until));
  }
}
