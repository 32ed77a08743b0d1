package io.orderline.blackbox.faults;

import io.orderline.simulator.telephone.CallerAction;
import io.orderline.simulator.telephone.CallerAction.Presses;
import io.orderline.simulator.telephone.CallerAction.Says;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What a caller wants booked, and what he answers to the questions that come. */
enum Wish {
  RETURN("return", "SIGNED", says("我要退货"), Map.of("退货呢", any(says("质量问题"), presses("1")))),
  REFUND("refund", "PAID", says("我要退款"), Map.of("退款呢", any(says("质量问题"), presses("4")))),
  EXCHANGE("exchange", "SIGNED", says("我要换货"), Map.of("换货呢", any(says("发错货了"), presses("2")))),
  INVOICE("invoice", "SIGNED", says("我要开发票"), Map.of("个人还是公司", any(says("个人"), presses("2")))),
  CANCEL("cancel_order", "PAID", says("我要取消订单"), Map.of()),
  CHANGE("change_order", "PAID", says("我要修改订单"), Map.of("要改成什么", any(says("上海市浦东新区世纪大道一百号")))),
  COMPENSATION(
      "compensation", "SIGNED", says("你们怎么补偿我"), Map.of("什么情况呢", any(says("降价了"), presses("1")))),
  COMPLAINT("complaint", "PAID", says("我要投诉"), Map.of("具体是什么情况", any(says("快递员的态度很差")))),
  CALLBACK("callback", "PAID", says("转人工"), Map.of());

  /** What is asked in every flow, or instead of what was to be asked. */
  private static final Map<String, List<CallerAction>> ALWAYS =
      Map.ofEntries(
          Map.entry("确认办理吗", any(says("确认"), presses("1"))),
          Map.entry("确认取消吗", any(says("确认"), presses("1"))),
          Map.entry("确认申请吗", any(says("确认"), presses("1"))),
          Map.entry("确认修改吗", any(says("确认"), presses("1"))),
          Map.entry("确认吗", any(says("确认"), presses("1"))),
          Map.entry("请问是哪一个", any(says("第一个"), presses("1"))),
          Map.entry("给您回电话，需要吗", any(says("要"), presses("1"))),
          Map.entry("简单说一下您的问题", any(says("刚刚那个问题"), says("问个事"))),
          Map.entry("再说一遍要改的内容", any(says("上海市浦东新区世纪大道一百号"))),
          Map.entry("请直接说要改的内容", any(says("世纪大道一百号"))),
          Map.entry("现在帮您转接吗", any(says("不用"), presses("2"))));

  private static final List<String> OPEN = List.of("可以帮您", "请您过一会儿再说", "您可以说，查订单", "您请讲");

  private final String kind;
  private final String order;
  private final CallerAction opening;
  private final Map<String, List<CallerAction>> answers;

  Wish(String kind, String order, CallerAction opening, Map<String, List<CallerAction>> answers) {
    this.kind = kind;
    this.order = order;
    this.opening = opening;
    this.answers = answers;
  }

  /** The kind of the ticket. */
  String kind() {
    return kind;
  }

  /** The status of an order for which it is granted. */
  String order() {
    return order;
  }

  /** What the caller says first. */
  CallerAction opening() {
    return opening;
  }

  /**
   * What a caller does who has heard this and has no ticket yet: the last question is the one that
   * is answered; who was asked nothing new says again what he said last.
   */
  CallerAction reaction(String heard, CallerAction last, RandomGenerator random) {
    int asked = opens(heard);
    CallerAction reaction = asked < 0 ? last : opening;
    for (var known : List.of(ALWAYS, answers)) {
      for (var answer : known.entrySet()) {
        int at = heard.lastIndexOf(answer.getKey());
        if (at > asked) {
          asked = at;
          reaction = answer.getValue().get(random.nextInt(answer.getValue().size()));
        }
      }
    }
    return reaction;
  }

  /** What he does once he has it. */
  static CallerAction farewell(String heard) {
    return opens(heard) < 0 ? new CallerAction.HangsUp() : new Says("没有了");
  }

  /** Where the caller is asked what he wants; negative for nowhere. */
  private static int opens(String heard) {
    return OPEN.stream().mapToInt(heard::lastIndexOf).max().orElseThrow();
  }

  private static List<CallerAction> any(CallerAction... actions) {
    return List.of(actions);
  }

  private static CallerAction says(String words) {
    return new Says(words);
  }

  private static CallerAction presses(String keys) {
    return new Presses(keys);
  }
}
