package io.orderline.orders.kuaidi100;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Kuaidi100's codes of carriers, by a part of their names. */
record Carriers(Map<String, String> more) {
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("顺丰", "shunfeng"),
          Map.entry("中通", "zhongtong"),
          Map.entry("圆通", "yuantong"),
          Map.entry("申通", "shentong"),
          Map.entry("韵达", "yunda"),
          Map.entry("极兔", "jtexpress"),
          Map.entry("京东", "jd"),
          Map.entry("德邦", "debangkuaidi"),
          Map.entry("邮政", "youzhengguonei"),
          Map.entry("EMS", "ems"));

  Optional<String> code(String carrier) {
    return Stream.of(more, KNOWN)
        .flatMap(codes -> codes.entrySet().stream())
        .filter(code -> carrier.contains(code.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
