package io.orderline.understand.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list that a sentence names.
 *
 * @param n from 1, or beyond the list
 * @param end whether it was named as the end of the list
 * @param from index of the first character in the sentence
 * @param to index after the last one
 */
record Place(int n, boolean end, int from, int to) {
  private static final String N = "[一二两三四五六七八九1-9]";
  private static final String ENTRY = "[个单件条笔项]?";

  // a recogniser hears 地/弟 for 第
  private static final Pattern NAMED =
      Pattern.compile(
          "倒数第?(?<back>"
              + N
              + ")"
              + ENTRY
              + "|(?<last>最后(?!买|下单|下的|拍|付|订|一?[次回]|的?(?:时间|期限|通牒)|再)(?:一|那|的|这)?"
              + ENTRY
              + "|最末尾?|末尾|最下面|最底下|(?:^|(?<=[是要选就,不]))(?:下面|后面|后)[一那的]"
              + ENTRY
              + ")|(?<middle>中间的?[那这]?一?[个单件条笔]|(?:^|(?<=[是要选就,]))中间[的那]?(?=[吧啊呢]?$)|正中间)"
              + "|(?<first>头一"
              + ENTRY
              + "|最上面|最前面|(?:上面|前面)[那的这]"
              + ENTRY
              + "|(?:^|(?<=[是要选就,]))前一"
              + ENTRY
              + ")|第(?<nth>"
              + N
              + ")(?![0-9十百])(?!天|次|回|遍|周|个?月|年|季|期|批|位|排|层|栋|人民|中学|医院|手|时间|个(?:问题|礼拜|星期|地址|电话))"
              + ENTRY
              + "|[地弟](?<misheard>"
              + N
              + ")[个单件条笔]|(?<![月十0-9])(?<numbered>"
              + N
              + ")号(?!楼|线|.{0,6}(?:买|下单|下的|拍|订的|发货|付))");

  /** Of an even number of entries none lies in the middle. */
  static List<Place> in(String text, int options) {
    List<Place> places = new ArrayList<>();
    Matcher named = NAMED.matcher(text);
    while (named.find()) {
      int n = n(named, options);
      boolean end =
          named.group("last") != null
              || named.group("back") != null && number(named.group("back")) == 1;
      if (named.group("middle") == null || options % 2 == 1) {
        places.add(new Place(n, end, named.start(), named.end()));
      }
    }
    return places;
  }

  private static int n(Matcher named, int options) {
    if (named.group("back") != null) {
      return options + 1 - number(named.group("back"));
    }
    if (named.group("last") != null) {
      return options;
    }
    if (named.group("middle") != null) {
      return (options + 1) / 2;
    }
    if (named.group("first") != null) {
      return 1;
    }
    String nth = named.group("nth") == null ? named.group("misheard") : named.group("nth");
    return number(nth == null ? named.group("numbered") : nth);
  }

  static int number(String word) {
    char c = word.charAt(0);
    return c == '两' ? 2 : c >= '1' && c <= '9' ? c - '0' : "一二三四五六七八九".indexOf(c) + 1;
  }
}
