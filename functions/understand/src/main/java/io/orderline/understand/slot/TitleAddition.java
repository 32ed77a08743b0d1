package io.orderline.understand.slot;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a company's name that stands lacks at its end: 名字后头漏了宁波分公司 adds to it and is no name itself.
 */
final class TitleAddition {
  private static final String END =
      "(?:最?后面?|后头|后边|末尾|尾巴|最后|结尾|屁股后面)(?:头|边)?(?:的|上(?!海|饶|虞)|里|再|还)*";

  private static final String LACKS =
      "(?:漏(?:了|掉|写|说)?|少(?:了|写|说)?|缺(?:了)?|没(?:写|说|念|加)(?:上)?|忘了?(?:写|说|加)?|差(?:了)?|还有|还要|还得|还|要|得|应该|请|再)*(?:(?:加|带|补|写|添|跟|接)(?:上(?!海|饶|虞))?|是|有)?(?:了)?(?:一?个|[一二两三四五六几]个字|括号)?[,，。:： ]*";

  private static final String MORE = "(?<more>[\\u4e00-\\u9fff()（）]{2,14}?)";

  private static final String TAIL =
      "[,，。 ]*(?:这)?(?:[一二两三四五六七八九十几]+个字)?(?:没(?:写|说|念|加)(?:上)?|别漏了?|漏了|少了|的|啊|呀|吧|呢|哦|嘛|了)*$";

  /** Where it is missing is said: 后面少了上海分公司. */
  private static final Pattern BEHIND =
      Pattern.compile("^.*?(?:抬头|名字|名称|公司名?|全称|单位)?(?:的)?" + END + LACKS + MORE + TAIL);

  /** 漏了宁波分公司: by its own end it can only stand behind the name. */
  private static final Pattern BRANCH =
      Pattern.compile(
          "^.*?(?:漏|少|缺|还有|还要|加|补)(?:了|写了|说了|掉了|个|上(?!海|饶|虞))*[,，。 ]*(?<more>[\\u4e00-\\u9fff()（）]{2,12}(?:分公司|支公司|办事处|分店|门店|分部|事业部|营业部|分行|支行|分院|分厂|分校))"
              + TAIL);

  /** Of the number, or of single signs, or in place of what stands. */
  private static final Pattern OTHERWISE =
      Pattern.compile("税号|识别号|数字|[一二两三四五六七八九十几]位|[0-9a-z]{2}|不是|不对|错|改成|换成|吗|[?？]|地址|电话");

  private static final Pattern NO_WORDS = Pattern.compile("^(?:一?[个些点]|字|的|什么|东西|两个字|个字)$");

  private TitleAddition() {}

  /** The whole name, where the words add to the one that stands. */
  static Optional<String> to(String title, String said) {
    if (OTHERWISE.matcher(said).find()) {
      return Optional.empty();
    }
    return more(BEHIND, said)
        .or(() -> more(BRANCH, said))
        .filter(more -> !title.endsWith(more) && !more.contains(title))
        .map(more -> title + more);
  }

  private static Optional<String> more(Pattern form, String said) {
    Matcher found = form.matcher(said);
    return found.find()
        ? Optional.of(found.group("more")).filter(more -> !NO_WORDS.matcher(more).matches())
        : Optional.empty();
  }
}
