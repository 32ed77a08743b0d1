package io.orderline.console.webhooks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a system understands. */
enum Shape {
  /** JSON of ours, signed as Standard Webhooks has it. */
  JSON,
  /** A robot of a group in 企业微信. */
  WECOM,
  /** A robot of a group in 钉钉. */
  DINGTALK,
  /** A robot of a group in 飞书. */
  FEISHU;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Shape> coded(String code) {
    return Arrays.stream(values()).filter(shape -> shape.code().equals(code)).findFirst();
  }
}
