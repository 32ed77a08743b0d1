package io.orderline.understand.clause;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Self-repair: what is said before 不对, 哦不 or 算了 no longer holds once something new follows. */
final class Restarts {
  private static final Pattern RESTART =
      Pattern.compile(
          // 取消，不，不是取消，是换个红的: what it is not is said once more
          "[,，。;；!！ ](?:哦|噢|啊|诶|哎|呃|不|[,，。 ])*不是(?:要|想|说)?[^,，。不吗么]{1,6}[,，。 ]+(?:我)?(?:而|就)?是(?=(?:要|想|说|帮我|给我)?(?:换|退|查|改|取消|开|转|投诉|催))|"
              + "(?:^|[,，。;；!！ ])(?:哦|噢|啊|诶|哎|呃)?(?:不是|不对|不不不?|错了|说错了?|口误|算了)(?:不对|不是|错了|说错了|算了)?(?:[,，。;；!！ ]|(?=我|帮|给|换|退|查|是(?!不)|改|要|取消|开|转|那|还是|投诉|你))"
              + "|(?:哦|噢|啊|诶|哎)不(?:是|对)?[,，。 ]*|我?(?:说错了|讲错了|口误)[,，。 ]*|不对不对[,，。 ]*|不是不是[,，。 ]*"
              + "|(?<![是要退换查开地址号色码量])(?:(?:还是)?算了|不对|错了)(?=(?:我|帮|给|还是)?(?:要|想)?(?:换|退|查|取消|开|转|改))"
              + "|(?<!是)不是(?=(?:我[要想]|帮我|给我)(?!的|求)[^,，。]{2})");

  /** 要是发了就算了: only this alternative is given up. */
  private static final Pattern ALTERNATIVE =
      Pattern.compile(
          "[,，。 ]*(?:要是|如果|若是|假如|万一|不行|不能)[^,，。]{0,10}(?:就|那就|那)?(?:算了|拉倒|不用了|不弄了)(?:吧|啊)?[。!！]?$"
              + "|(?<=.{4})[,，。 ]+[^,，。]{1,6}(?:了|的话)就(?:算了|拉倒|不用了)(?:吧|啊)?[。!！]?$");

  private static final Pattern GIVEN_UP =
      Pattern.compile(
          "^(?<before>.{2,}?)[,，。 ]*(?<![退换消改开办][了掉吧])(?<!还是.{0,2}[退换消改开][货款单票]?)(?:还是|那就?|就)?(?:算了|当我没说|拉倒)(?:吧|啊|哈|不说了)?[。!！]?$");

  /** 查台灯，不对，是鞋: the verb is not said again. */
  private static final Pattern VERB =
      Pattern.compile("^(?:我(?:要|想)?|帮我|给我|先|就|那)*(?<verb>(?:查|看|退|换|取消)(?:一?下|看)?)");

  private static final Pattern BARE = Pattern.compile("(?:是|要)?(?<thing>[^,，。查看退换取改开投问]{1,6})");

  /** 改成…二号院，哦不是二号院，三号院: the address is mended, and the wish stands. */
  private static final Pattern PLACE =
      Pattern.compile("[0-9零一二三四五六七八九十百幺]+(?:号|栋|幢|楼|单元|室|院|弄|层)|(?:路|街|大道|小区|村)[,，。 ]*$");

  private static final Pattern MEANT = Pattern.compile("(?:讲|说|要|问|想|办)的(?:就)?是(?!不)");

  private Restarts() {}

  /** The words after the last repair, with the verb of those before where they have none. */
  private static String again(String held, int from, int cut) {
    String after = held.substring(cut);
    Matcher bare = BARE.matcher(after);
    Matcher verb = VERB.matcher(held.substring(from, cut));
    return bare.matches() && verb.find() ? verb.group("verb") + bare.group("thing") : after;
  }

  static Spoken read(String text) {
    String held = ALTERNATIVE.matcher(text).replaceFirst("");
    Matcher restart = RESTART.matcher(held);
    int from = -1;
    int cut = 0;
    while (restart.find()) {
      String before = held.substring(cut, restart.start());
      String after = held.substring(restart.end());
      boolean repairs =
          Deeds.ANY.matcher(before).find() || before.contains("查") || before.contains("看");
      boolean inside = PLACE.matcher(before).find() && !Deeds.ANY.matcher(after).find();
      boolean refused =
          before.endsWith("就")
              // 我讲的是开发票，不是退货
              || MEANT.matcher(before).find() && restart.group().endsWith("不是")
              || restart.group().contains("不是") && after.matches("[^,，。]{0,4}(?:吗|么).*");
      if (repairs && !inside && !refused && after.length() >= 2) {
        from = cut;
        cut = restart.end();
      }
    }
    if (from >= 0) {
      return new Spoken(again(held, from, cut), Deeds.in(held.substring(0, cut)));
    }
    Matcher up = GIVEN_UP.matcher(held);
    return up.matches() && !Deeds.in(up.group("before")).isEmpty()
        ? new Spoken("", Deeds.in(up.group("before")))
        : new Spoken(held, List.of());
  }
}
