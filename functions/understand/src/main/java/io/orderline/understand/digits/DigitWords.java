package io.orderline.understand.digits;

import java.util.Map;

/** The digit that each character stands for. */
final class DigitWords {
  private static final String[] SURE = {
    "0零〇洞", "1一幺壹", "2二两贰", "3三叁仨", "4四肆", "5五伍", "6六陆", "7七柒拐", "8八捌", "9九玖勾"
  };

  /** Characters that a recogniser writes when it does not expect digits. */
  private static final String[] SOUNDS_LIKE = {
    "灵林铃另令凌临动冻", "腰妖要药夭邀衣医依", "而儿耳饵俩", "山散伞", "是事司思死似寺市",
    "无武舞物吴午", "流溜刘留柳", "其期起齐器骑", "吧把爸霸巴", "就酒旧久救狗够"
  };

  private static final Map<Character, Character> DIGIT = table(SURE);
  private static final Map<Character, Character> LOOSE = table(SOUNDS_LIKE);

  private DigitWords() {}

  /** The digit that a character says, or 0 (not '0') when it says none. */
  static char digit(char c) {
    return DIGIT.getOrDefault(c, (char) 0);
  }

  /** The digit that a character sounds like, or 0 (not '0') when it sounds like none. */
  static char soundsLike(char c) {
    return LOOSE.getOrDefault(c, (char) 0);
  }

  private static Map<Character, Character> table(String[] rows) {
    var table = new java.util.HashMap<Character, Character>();
    for (int digit = 0; digit < rows.length; digit++) {
      for (char c : rows[digit].toCharArray()) {
        table.put(c, (char) ('0' + digit));
      }
    }
    return Map.copyOf(table);
  }
}
