package io.orderline.understand.intent;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leaves out what the caller does not want: "不是要退货，是换货" keeps "换货". */
final class Contrast {
  private static final String NOT = "(?:不是|不要|不想|不用|不|别|没有?要|没说)";
  private static final String THING = "(?:退换货|退货|换货|退款|取消|维修|修|换|退|投诉|查订单|查物流|查快递|开?发票)";
  private static final Pattern NOT_BUT =
      Pattern.compile(
          "^.{0,6}?"
              + NOT
              + "(?:要|想|来)?"
              + THING
              + "的?了?[,，。;； ]*(?:而?是|我?就?是?想?要|想|给我|直接|帮我)(?<kept>.{2,})$");
  private static final Pattern BUT_NOT =
      Pattern.compile(
          "^(?<kept>.{0,12}?"
              + THING
              + ".{0,6}?)[,，。;； ]*"
              + NOT
              + "(?:要|想)?"
              + THING
              + "(?:的|了|吧|啊)*[。!！]?$");

  private Contrast() {}

  static String kept(String text) {
    for (Pattern pattern : List.of(NOT_BUT, BUT_NOT)) {
      Matcher contrast = pattern.matcher(text);
      if (contrast.matches()) {
        return contrast.group("kept");
      }
    }
    return text;
  }
}
