package io.orderline.understand.slot;

import java.util.regex.Pattern;

/** A value said in free words, without the words that only lead to it: 嗯, 那个, 改成, 我要投诉的是. */
final class FreeWords {
  private static final Pattern HESITATION =
      Pattern.compile(
          "^(?:[,，、。;； ]|嗯+|呃+|额|啊+|哦+|噢|唉|诶|哎|那个(?![\\u4e00-\\u9fff]{0,4}(?:快递|客服|人|商家|小哥))|这个嘛?(?=[,，])|就是说?(?=[,，\\u4e00-\\u9fff])|那就|我想一?下|我想想|让我想想|想一下|怎么说呢|好的?(?=[,，])|行(?=[,，])|对(?=[,，])|喂|你好|您好|你听我说|你记一?下|您记一?下|麻烦(?:你|您)?(?:帮我)?(?=记))+");

  /** "不改地址了，帮我换成红色的": what is not wanted any more goes. */
  private static final Pattern DROPPED =
      Pattern.compile(
          "^(?:算了|还是|那)*(?:先)?(?:不改|不用改|别改|不换|不要改)(?:收货)?(?:地址|颜色|尺码|码数|款式|商品|电话|那个|这个)?了?(?:吧|啊)?[,，。 ]*(?:你|您)?(?=.{2})");

  private static final Pattern CHANGE_LEAD =
      Pattern.compile(
          "^(?:[,， ]|我(?:想|要|是想|是要)|请|麻烦(?:你|您)?|你|您|帮我|给我|就|是(?!否)|改成|改为|改到|需要|想要|要(?=改|换)|把(?=它|这个改|那个改)|它)+");

  /** "电话也要改，改成…" says 改 twice. */
  private static final Pattern TWICE =
      Pattern.compile(
          "(?:也|还)?(?:要|得|需要|想|帮我|给我|麻烦(?:你|您)?)*(?:改|换)(?:一?下)?[,，。 ]*(?=改成|换成|改为|换为|改到)");

  private static final Pattern STORY_LEAD =
      Pattern.compile(
          "^(?:[,，、。 ]|我(?:就是)?(?:要|想)(?:投诉|反映|反馈|说)(?:的)?(?:是|就是|一下)?(?=[,，我你他她这那快商客店东收])|是这样的?(?:啊|哈)?|情况是?这样(?:的)?|事情是这样的|我跟你(?:说|讲)(?:一下|啊|哈)?|我(?:来)?说(?:一下|吧)|听我说|我(?:还是)?说吧|算了我还是说吧)+");
  private static final Pattern TAIL =
      Pattern.compile(
          "(?:[,，。!！ ]|谢谢(?:你|您)?(?:了|啊)?|麻烦(?:你|您)?了|可以吗|行吗|好吗|行不行|好吧|(?<![网酒茶书])吧|呗|啊|呀|哦|嘛|哈|就行了?|就好了?|就可以了?|就这样|就这些|没了)+$");

  private FreeWords() {}

  static String change(String plain) {
    String words = lead(plain);
    words = lead(DROPPED.matcher(words).replaceFirst(""));
    words = lead(CHANGE_LEAD.matcher(words).replaceFirst(""));
    words = TWICE.matcher(words).replaceAll("");
    return TAIL.matcher(words).replaceFirst("").replace(',', '，');
  }

  static String story(String plain) {
    return lead(STORY_LEAD.matcher(lead(plain)).replaceFirst("")).replace(',', '，');
  }

  private static String lead(String text) {
    return HESITATION.matcher(text).replaceFirst("");
  }
}
