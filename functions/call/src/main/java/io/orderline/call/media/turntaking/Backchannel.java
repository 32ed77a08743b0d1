package io.orderline.call.media.turntaking;

import java.util.regex.Pattern;

/** What a listener says without wanting to speak: 嗯, 对, 好的. */
final class Backchannel {
  private static final Pattern ALL =
      Pattern.compile("(?:嗯|恩|啊|哦|噢|喔|呃|额|唉|哎|嗨|对|对啊|好|好的|好啊|行|是|是的|是啊|没错)+");

  private Backchannel() {}

  static boolean is(String text) {
    return ALL.matcher(text).matches();
  }
}
