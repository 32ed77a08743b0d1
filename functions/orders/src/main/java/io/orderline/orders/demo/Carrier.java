package io.orderline.orders.demo;

import java.util.random.RandomGenerator;

/** The carriers that the demo shop sends with, and what their tracking numbers look like. */
enum Carrier {
  SF("顺丰速运", "SF", 13),
  ZTO("中通快递", "78", 12),
  YTO("圆通速递", "YT", 13),
  JD("京东物流", "JDVA", 11),
  STO("申通快递", "77", 13),
  YUNDA("韵达快递", "46", 13),
  JT("极兔速递", "JT", 13),
  POST("邮政快递", "98", 11);

  final String spokenName;
  private final String prefix;
  private final int digits;

  Carrier(String spokenName, String prefix, int digits) {
    this.spokenName = spokenName;
    this.prefix = prefix;
    this.digits = digits;
  }

  String trackingNumber(RandomGenerator random) {
    StringBuilder number = new StringBuilder(prefix);
    random.ints(digits, 0, 10).forEach(number::append);
    return number.toString();
  }
}
