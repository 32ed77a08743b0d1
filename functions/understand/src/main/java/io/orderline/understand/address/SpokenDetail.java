package io.orderline.understand.address;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of an address without what is said around them. */
final class SpokenDetail {
  private static final Pattern BEGIN =
      Pattern.compile("^(?:[,，、。;；:：!！?？ ]|的(?!士)|那边|这边|那里|那个|嗯|呃|啊(?!克)|就是|是(?=[^,，]))+");
  private static final Pattern BETWEEN = Pattern.compile("[,，、。;；!！?？ ]+");
  private static final Pattern WORD =
      Pattern.compile("(?:嗯+|呃+|额(?!尔|济|敏)|那个(?!楼)|这个|然后(?:是)?)(?=[\\u4e00-\\u9fff])");

  private static final Pattern HUM = Pattern.compile("(?:嗯|呃|额|啊|哦|喂|那个|就是)+");

  /** A clause that is no part of the address: thanks, a question, another wish. */
  private static final Pattern OTHER =
      Pattern.compile(
          "^(?:谢|麻烦|拜托|可以|行[吗吧不]|好[吗吧的不了]|对[吗吧不了]|就[这行好可]|帮我|给我|你|您|我(?!家)|别|不(?!夜)|快点|尽快|什么时候|能|请|要是|如果|因为|然后|另外|顺便|是吧|没了|嗯|哦|喂|赶紧|原来|之前|刚才|下单|辛苦)|[吗呢么]$");

  private static final Pattern TAIL =
      Pattern.compile(
          "(?:谢谢(?:你|您)?(?:们)?(?:了|啊|哈)?|麻烦(?:你|您)?(?:了|帮我改一下)?|拜托了?|可不可以|可以[吗不]|行[吗不]|行不行|中不中|成不成|成[吗不]|要得不|得行不|好不|好吗|好不好|能改吗|可以改吗|对吧|是吧|对不对|就行了?|就可以了?|就好了?|可以了?|行了|好了|好吧|(?<![网酒茶书氧贴水])吧|呗|啊|呀|呢|哦|嘛|噢|哈(?!尔)|啦|喽|嗯|这个地址|这个位置|这里|这儿|那里|那儿|的|了|哈|改一下|改下|改过来|送过去|寄过去|发过去|来收货|收货)+$");

  private static final Pattern YES = Pattern.compile("对+|是|没错|嗯|好");

  /** 章是立早章, 蜀国的蜀: which character is meant. */
  private static final Pattern EXPLAINED =
      Pattern.compile(
          "[,，。 ]*(?:那个|这个)?(?<sign>[\\u4e00-\\u9fff])字?是[\\u4e00-\\u9fff]{1,3}(?:的)?\\k<sign>(?:字|的那个|那个)?(?=$|[,，。 ])|[,，。 ]*(?<=[0-9号栋室层楼元,，。 ])[\\u4e00-\\u9fff]{0,2}(?<word>[\\u4e00-\\u9fff])[\\u4e00-\\u9fff]?的\\k<word>(?:字|那个)?(?=$|[,，。 ])");

  private SpokenDetail() {}

  /** …九十号送公司: what kind of place it is goes into no address. */
  private static final Pattern KIND_OF_PLACE =
      Pattern.compile(
          "(?<=[0-9零一二三四五六七八九十百号栋幢楼室层元座户院厦园村苑区])(?:就行|就好|就可以|吧)?[,，。 ]*(?:就|直接|帮我|给我|请)?(?:送|寄|发|派|到|送到|寄到|发到|送去|寄去)(?:我|我们|我的)?(?:公司|单位|家|学校|店|办公室|厂)(?:里|去|来|里来)?(?=(?:就行|就好|就可以|吧|啊|呀|的|了|谢谢|[,，。 ])*$)");

  /** 干将东路八百号 还有什么时候发货: another matter behind the address. */
  private static final Pattern ANOTHER =
      Pattern.compile(
          "[,，。 ]*(?:还有|另外|顺便|对了|再问|还想问|然后)(?:问一?下|帮我|给我|你们?|那个)*[^,，。]{0,6}(?:什么|多少|多久|几天|怎么|啥|哪天|能不能|查|退|发票|快递).*$");

  static String of(String words) {
    String said =
        KIND_OF_PLACE
            .matcher(EXPLAINED.matcher(ANOTHER.matcher(words).replaceFirst("")).replaceAll(""))
            .replaceFirst("");
    String rest = BEGIN.matcher(said).replaceFirst("");
    StringBuilder detail = new StringBuilder();
    Matcher between = BETWEEN.matcher(rest);
    int at = 0;
    while (at < rest.length()) {
      boolean more = between.find(at);
      int end = more ? between.start() : rest.length();
      String clause = rest.substring(at, end);
      if (!detail.isEmpty() && OTHER.matcher(clause).find() && !HUM.matcher(clause).matches()) {
        break;
      }
      String part = TAIL.matcher(BEGIN.matcher(clause).replaceFirst("")).replaceFirst("");
      boolean again = !part.isEmpty() && detail.toString().endsWith(part);
      if (!again && !YES.matcher(part).matches()) {
        detail.append(seam(detail, part)).append(part);
      }
      at = more ? between.end() : rest.length();
    }
    String kept = WORD.matcher(detail).replaceAll("");
    return TAIL.matcher(kept).replaceFirst("");
  }

  /** Two numbers keep a comma between them, so that they do not become one. */
  private static String seam(StringBuilder before, String after) {
    boolean numbers =
        !before.isEmpty()
            && !after.isEmpty()
            && before.substring(before.length() - 1).matches(Numeral.CHARACTER)
            && after.substring(0, 1).matches(Numeral.CHARACTER);
    return numbers ? "," : "";
  }
}
