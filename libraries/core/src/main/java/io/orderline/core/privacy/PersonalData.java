package io.orderline.core.privacy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes out of words what tells who somebody is: before they leave the house, and before they are
 * shown or kept outside the case itself.
 */
public final class PersonalData {
  private static final String DIGIT = "[0-9零〇洞一幺二两三四五六七八九拐]";
  private static final Map<Pattern, String> MASKS = new LinkedHashMap<>();

  static {
    mask("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+", "[邮箱]");
    mask("[a-z]{0,4}" + DIGIT + "(?:[- ，,]?" + DIGIT + "){3,}[a-z0-9]*", "[号码]");
    mask(
        "(?:我叫|姓名是?|名字是?|收件人是?|收货人是?|我姓)[\\u4e00-\\u9fff]{1,4}?(?=[,，。]|$|的|收|电话|手机|先生|女士)",
        "我叫[姓名]");
    mask(
        "[\\u4e00-\\u9fff]{2,9}(?:省|自治区|市|区|县)[\\u4e00-\\u9fff0-9]{0,30}(?:路|街|道|巷|村|镇|小区|号|栋|单元|室)[0-9零〇一二三四五六七八九十百]*[号室]?",
        "[地址]");
    mask(
        "[\\u4e00-\\u9fff]{2,10}(?:路|街|大道|巷|弄)[0-9零〇一二三四五六七八九十百]+[号弄][\\u4e00-\\u9fff0-9]{0,12}",
        "[地址]");
  }

  private PersonalData() {}

  /** The words with marks where numbers, names, addresses and mailboxes were. */
  public static String masked(String text) {
    String masked = text;
    for (Map.Entry<Pattern, String> mask : MASKS.entrySet()) {
      masked = mask.getKey().matcher(masked).replaceAll(mask.getValue());
    }
    return masked;
  }

  private static void mask(String pattern, String mark) {
    MASKS.put(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), mark);
  }
}
