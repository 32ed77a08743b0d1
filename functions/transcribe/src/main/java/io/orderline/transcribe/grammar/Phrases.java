package io.orderline.transcribe.grammar;

import java.util.List;

/** The phrases of callers in each state of a dialogue, without the shop's own words. */
final class Phrases {
  static final List<String> DIGITS = List.of("零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "幺");

  /**
   * Rarer, so it weighs less. 两 is left out: nobody reads a number aloud with it, and it sounds so
   * much like 零 that it cost 4 of 20 spoken numbers.
   */
  static final List<String> RARE_DIGITS = List.of("洞");

  static final List<String> AROUND_DIGITS =
      List.of("我的 手机号 是", "手机号 是", "手机号码 是", "号码 是", "电话 是", "尾号 是", "后四位 是", "订单号 是");

  static final List<String> YES =
      List.of("是", "是的", "是啊", "对", "对对", "对啊", "好", "好的", "可以", "没错", "嗯", "确认");

  static final List<String> NO = List.of("不是", "不对", "不用", "不要", "不行", "没有", "错误", "错", "不");

  static final List<String> CHOICES =
      List.of("第一个", "第二个", "第三个", "第四个", "第五个", "第六个", "第七个", "第八个", "第九个");

  static final List<String> AROUND_CHOICES = List.of("最后一个", "都不是", "都是", "最近的", "这个", "我要", "就");

  /** Phrases around a product or a brand. */
  static final List<String> AROUND_PRODUCTS =
      List.of("我的", "我要", "我想", "我想问", "那个", "这个", "退货", "换货", "坏了", "有没有", "多少", "什么 时候");

  /** Understood in every state. */
  static final List<String> COMMANDS =
      List.of("人工", "转人工", "客服", "重复", "没听清", "听不懂", "等等", "不知道", "忘记", "返回", "再见", "拜拜");

  private Phrases() {}
}
