package io.orderline.lab.evaluate;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings the writing styles of different tools to one, so that only the numbers are compared:
 * "2008/08/08" and "2008年8月8日", "¥1000" and "1000元", "91万" and "910,000" are the same.
 */
final class WritingStyle {
  private static final Map<String, String> SAME = new LinkedHashMap<>();
  private static final String NUM = "-?[0-9]+(?:\\.[0-9]+)?";

  static {
    SAME.put("(?<=[0-9]),(?=[0-9]{3})", "");
    SAME.put("\\s+", "");
    SAME.put("[负負](?=[0-9])", "-");
    SAME.put("\\+(?=[0-9])", "");
    SAME.put("纪元(?=[0-9前])", "公元");
    SAME.put("公公元", "公元");
    // money
    SAME.put("jpy¥(" + NUM + "[万亿]?)", "$1日元");
    SAME.put("us\\$(" + NUM + "[万亿]?)", "$1美元");
    SAME.put("[¥￥](" + NUM + "[万亿]?)", "$1元");
    SAME.put("€([-0-9.~]+[万亿]?)", "$1欧元");
    SAME.put("£([-0-9.~]+[万亿]?)", "$1英镑");
    SAME.put("₩([-0-9.~]+[万亿]?)", "$1韩元");
    SAME.put("₹([-0-9.~]+[万亿]?)", "$1印度卢布");
    SAME.put("rm([-0-9.~]+[万亿]?)", "$1马来西亚令吉");
    // measures
    SAME.put("每小时([-0-9.~]+)(?:公里|千米|km)", "$1km/h");
    SAME.put("(?:公里|千米)每小时", "km/h");
    SAME.put("平方千米|平方公里", "km2");
    SAME.put("平方厘米", "cm2");
    SAME.put("平方米", "m2");
    SAME.put("千瓦时", "kwh");
    SAME.put("(?<=[0-9万])伏特", "v");
    SAME.put("wv", "万v");
    SAME.put("公斤|千克", "kg");
    SAME.put("公里|千米", "km");
    SAME.put("厘米|公分", "cm");
    SAME.put("毫米", "mm");
    SAME.put("毫秒", "ms");
    SAME.put("(?<=[0-9])克", "g");
    SAME.put("(?<=[0-9])米", "m");
    SAME.put("分钟", "min");
    SAME.put("°c|度", "°");
    // times of day
    SAME.put("(?:上午|早上)([0-9]+):([0-9]+)", "$1:$2a.m.");
    SAME.put("(?:下午|晚上)([0-9]+):([0-9]+)", "$1:$2p.m.");
    SAME.put("(?:上午|早上)([0-9]+)点([0-9]+)分?", "$1:$2a.m.");
    SAME.put("([0-9]+)点([0-9]+)分([0-9]+)秒", "$1:$2:$3");
    SAME.put("([0-9]+)点半", "$1:30");
    SAME.put("([0-9]+)点1刻", "$1:15");
    SAME.put("([0-9]+)点2刻", "$1:30");
    SAME.put("([0-9]+)点([0-9]+)分?", "$1:$2");
    SAME.put("([0-9]+)点(?![0-9])", "$1:0");
    SAME.put("(?<=:)0(?=[0-9])", "");
    SAME.put("(?<![0-9.])0(?=[0-9]:)", "");
    // dates
    SAME.put("([0-9]{2,4})年([0-9]{1,2})/([0-9]{1,2})", "$1/$2/$3");
    SAME.put("([0-9]{2,4})[年.-]([0-9]{1,2})[月.-]([0-9]{1,2})[日号]?", "$1/$2/$3");
    SAME.put("([0-9]{4})[年.-]([0-9]{1,2})月?(?![0-9])", "$1/$2");
    SAME.put("([0-9]{1,2})月([0-9]{1,2})[日号]", "$1/$2");
    SAME.put("(?<=/)0(?=[0-9])|(?<![0-9.])0(?=[0-9]/)", "");
    // "45-6" and "730-40" for 45~46 and 730~740, phone numbers without hyphen
    SAME.put("(?<![0-9])([0-9]{3,4})-([0-9]{7,8})(?![0-9])", "$1$2");
    for (int end = 4; end >= 1; end--) {
      String last = "([0-9]{" + end + "})";
      SAME.put("(?<![0-9])([0-9]+)" + last + "-" + last + "(?![0-9])", "$1$2~$1$3");
    }
    // small counts stay words in some styles
    SAME.put("一(?=[个双帧人盒天])", "1");
  }

  private static final Pattern SCALED =
      Pattern.compile(
          "(?<![0-9.])([0-9]+(?:\\.[0-9]+)?)([万亿兆])(?:([0-9]+)万)?(?:([0-9]+)(?![0-9.~/:万亿%]))?");
  private static final Pattern DECIMAL = Pattern.compile("(?<![0-9.])([0-9]+\\.[0-9]+)(?![0-9.])");

  private WritingStyle() {}

  static String plain(String written) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> style : SAME.entrySet()) {
      text = text.replaceAll(style.getKey(), style.getValue());
    }
    UnaryOperator<String> scaled =
        s ->
            SCALED
                .matcher(s)
                .replaceAll(
                    m ->
                        Matcher.quoteReplacement(
                            sum(m.group(1), m.group(2), m.group(3), m.group(4))));
    return DECIMAL
        .matcher(scaled.apply(text))
        .replaceAll(m -> new BigDecimal(m.group(1)).stripTrailingZeros().toPlainString())
        .replaceAll("[,，。.]+$", "");
  }

  private static String sum(String number, String unit, String tenThousands, String rest) {
    int zeros = unit.equals("万") ? 4 : unit.equals("亿") ? 8 : 12;
    BigDecimal sum = new BigDecimal(number).scaleByPowerOfTen(zeros);
    if (tenThousands != null) {
      sum = sum.add(new BigDecimal(tenThousands).scaleByPowerOfTen(4));
    }
    if (rest != null) {
      sum = sum.add(new BigDecimal(rest));
    }
    return sum.stripTrailingZeros().toPlainString();
  }
}
