package io.orderline.understand.address;

import io.orderline.understand.itn.WrittenForm;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is said beside an address: the recipient's name, a phone number, a time to deliver. */
public final class Contact {
  private static final Pattern BEGIN =
      Pattern.compile(
          "(?:[,，。;； ]|对|但是?|不过|可是|然后|还有|另外|顺便|同时|并且|和|把|请|麻烦|帮我)*"
              + "(?<what>(?:我的?|新的?|他的?|她的?)?(?:(?:收件|收货|联系|签收|取件)人(?:的)?)?(?:(?:联系|收货|收件|手机|取件)?(?:电话|手机)(?:号码?)?|(?:联系|收货|收件)方式|(?:收件|收货|联系|签收)人(?:的)?(?:姓名|名字)?|姓名|名字|送货时间|配送时间|派送时间|收货时间)"
              + "|(?:1|一|幺)[3-9三四五六七八九](?:[0-9零〇一幺二两三四五六七八九]){9}(?![0-9零一幺二三四五六七八九]))");

  private static final Pattern CHANGED =
      Pattern.compile(
          "^(?:也|还|都|一起|同时|帮我|给我|麻烦|你|您|要|得|需要|想)*(?:改|换|变)(?:一?下|了)?[,，。 ]*(?=改|换|变|是|为|写|填|叫|$|[0-9零一幺二三四五六七八九])");

  /** 原来那个手机停机了: why the number changes. */
  private static final Pattern OLD_ONE =
      Pattern.compile(
          "^(?:嗯|啊|哦|我|那个)*(?:(?:原来|之前|以前|旧|老|现在|留)的?(?:那个|这个)?(?:手机|电话|号码?|手机号码?)|(?:手机|电话|号码?|手机号码?))[^,，。0-9]{0,3}(?:停机|停用|用不了|打不通|不用|丢|换|欠费|注销|坏)(?:了|掉)*[,，。 ]*(?=.*[0-9零一幺二三四五六七八九]{7})");

  private static final Pattern VALUE =
      Pattern.compile("^(?:也|还)?(?:要)?(?:改成|改为|换成|换为|变成|改写成|写成|写|填|改|换|是|叫|为|:|：|[,， ])+");
  private static final Pattern UNCHANGED = Pattern.compile("^(?:也)?(?:不变|不用改|没变|不改|还是原来|照旧)");

  /** 姓名错了: what it should be is not said. */
  private static final Pattern WRONG =
      Pattern.compile(
          "^(?:也|都|全|是|好像)*(?:写|填|说|打|弄|搞|记|念)?(?:得|的)?(?:错|不对|有误|有问题|不是这个)[了啦的啊呀吧,，。 ]*(?=$|(?:要|应该|得|请)?(?:是|改|换|写|填|叫))");

  private static final Pattern DIGITS =
      Pattern.compile("[0-9零〇一幺二两三四五六七八九](?:[ ,，-]?[0-9零〇一幺二两三四五六七八九]){4,}");

  /** Before a number that was said without a word for it. */
  private static final String ONLY_NUMBER = "电话";

  private Contact() {}

  /** Where the words about the recipient begin; the length of the text when there are none. */
  public static int start(String text) {
    if (OLD_ONE.matcher(text).find()) {
      return 0;
    }
    Matcher begin = BEGIN.matcher(text);
    return begin.find() ? begin.start() : text.length();
  }

  /** "电话也要改，改成一三九…" is 电话改成139…; empty when nothing changes. */
  public static Optional<String> change(String said) {
    String text = OLD_ONE.matcher(said).replaceFirst("电话");
    Matcher begin = BEGIN.matcher(text);
    if (!begin.find()) {
      return Optional.empty();
    }
    String what = begin.group("what");
    int next = text.length();
    if (begin.find()) {
      next = begin.start();
    }
    Matcher first = BEGIN.matcher(text);
    first.find();
    String now = CHANGED.matcher(text.substring(first.end(), next)).replaceFirst("");
    Optional<String> more = next < text.length() ? change(text.substring(next)) : Optional.empty();
    now = WRONG.matcher(now).replaceFirst("");
    if (UNCHANGED.matcher(now).find()) {
      return more;
    }
    boolean number = DIGITS.matcher(what).lookingAt();
    String value = SpokenDetail.of(VALUE.matcher(now).replaceFirst(""));
    if (value.isEmpty() && more.filter(m -> m.startsWith(ONLY_NUMBER)).isPresent()) {
      // "电话也要改，改成一三九…"
      return more.map(m -> what + "改成" + m.substring(ONLY_NUMBER.length()));
    }
    if (!number && value.isEmpty()) {
      return more;
    }
    String words = number ? ONLY_NUMBER + digits(what) + value : what + "改成" + digits(value);
    return Optional.of(more.map(m -> words + "，" + m).orElse(words));
  }

  private static String digits(String text) {
    return DIGITS
        .matcher(text)
        .replaceAll(found -> WrittenForm.of(found.group().replaceAll("[ ,，-]", "")));
  }
}
