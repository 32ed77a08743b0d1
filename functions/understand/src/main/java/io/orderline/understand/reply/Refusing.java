package io.orderline.understand.reply;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A no, as a word, as what is not to be done, or as giving up. The last word counts. */
final class Refusing {
  private static final String NOT =
      "(?:不(?!能不|得不|是不)|别想(?!多|太)|别|莫|没(?:有)?(?:想|打算|说|要|让|叫|准备|必要)|先?不(?:想|要|用|打算|需要|必|准备|愿意?|同意|急着|是要|是来|是想|能|许|准|希望|考虑|值得)|暂时不|懒得|用不着|没(?:有)?必要|何必|犯不着|不值得|取消|停止|撤回|撤销|撤(?:了|掉)|放弃)";
  private static final String BETWEEN =
      "(?:要|想|再|给我|帮我|替我|你|您|急着|这么快|现在|先|是|去|来|费劲|麻烦|折腾|给他|这个|那个|跟我|着急){0,3}";

  /** Not to do what the question asks about. */
  private static final Pattern NOT_DONE = Pattern.compile(NOT + BETWEEN + "办(?!不)");

  /** 不办不行: two negations are none. */
  private static final Pattern DOUBLED =
      Pattern.compile(
          "(?:不|非)(?:要|去)?办(?:不行|不可|不成|不中)(?:吗)?|(?:不是不|哪有说不|谁说我?不|不能不|不得不|哪能不|怎么能不|没说不|不会不|谁说不)(?:想|要)?办");

  /** 退什么退, 还取消个啥: what looks like a question throws it over. */
  private static final Pattern THROWN_OVER =
      Pattern.compile(
          "办(?:什么|啥|个?(?:屁|毛|鬼|锤子|头))办?(?:啊|呀|啦)?(?=$|不|别|算|快)(?<=办什么办|办啥办|[屁毛鬼子头啊呀啦])|还办个?(?:啥|什么|屁)(?:啊|呀)?");

  /** 不退不退 */
  private static final Pattern TWICE = Pattern.compile("(?:不办){2,}");

  /** 我没说要取消啊你怎么给我取消: it was not asked for at all. */
  private static final Pattern DISOWNED =
      Pattern.compile("没(?:有)?(?:说|让|叫)(?:过|要|想|你们?|您|给我|帮我)*办|谁(?:让|叫|要)(?:你们?|您)(?:给我|帮我)?办");

  private static final Pattern GIVEN_UP =
      Pattern.compile(
          "(?<!办|办了|办掉|还是退货|还是换货|还是退|还是换|还是取消|退了|换了|取消了|改了|开了)算了(?!一|下)|算[球逑毬]|算啦|算喽|拉倒|作罢|罢了|罢罢|免了|免谈|就这么算|不麻烦(?:你|您|了)|不折腾|没(?:有)?(?:这个|那个|啥)?(?:必要|兴趣)|用不着|当我没|当没|改(?:变)?主意|变卦|(?<![能会以])反悔(?![不吗么])|撤回|留着(?!没|也没|干|有什么|不|占)|留下(?!没|也没)|自己(?:先)?(?:用|留)(?:着|了|吧|下)?(?:吧|了|算)|将就(?:用|穿|戴|吃|使|住|睡|着|一下|吧)|凑合(?:用|穿|戴|吃|使|住|睡|着|一下|吧|过)|先(?:用|放|搁|留|就这样|这样)(?:着|吧)|不了[啊吧谢呀]*(?:谢谢)?(?:你|您)?$|撤了?吧|打住|停停?停?$|不费(?:那|这)个?(?:劲|事)|还是(?:想)?要(?:的|着|它|这个)|我(?:还)?是想要的|舍不得(?:办|了)|懒得(?:弄|搞|折腾|办)|(?:不用|不必|不需要)了?(?:吧|谢谢你?您?|啊|哈|呀|的)*$|(?:差价|补偿|赔偿)(?:我|也|就|都)*不要了|别(?:费|麻烦|折腾|了|介|啊|吧|呀)|(?:还是|就|那就)(?:寄|送|发|用|按|照)*(?:到|往|去)?(?:原来|以前|之前|原先|老)的?(?:那个|这个)?(?:地址|地方|那儿|那里)(?:寄|送|发)?(?:吧|好了|算了|就行|行了)?$");

  private static final Pattern LATER =
      Pattern.compile(
          "(?:明天|明儿|后天|以后|下次|下回|改天|改日|回头|过(?:几|两|些)天|晚点|晚些|周末|到时候?|有空|月底|再过).{0,6}?(?:再|吧$|说|打|办|讲|弄)(?:说|办|打|弄|讲|来|看)?|^(?:先)?(?:这样|不急)(?:吧|了)?$");

  private static final Pattern NO =
      Pattern.compile(
          "^(?:嗯|啊|哦|呃|额|哎呀?|唉|那|那个|那倒|这|这个|我|就|好吧?|行吧?|也|都|还是|暂时|先|现在|目前|其实|谢谢|绝对|坚决|完全|肯定|当然|确定|必须|才|可)*(?:不用|不要|不必|不需要|不行|不可以|不同意|不确认|不能|不想|不接受|不愿意|不正确|不对|不是|不好|不了|不|别(?!家|人|处)|甭|错|错了|搞错了|弄错了|说错了|否|no|取消|算了)(?!吗|太|错|问题|关系|事|意见|毛病|异议|什么|啥|准|知道|太?清楚|太?确定|一定|好说|好意思|着急|急|贵|远|错|满意|如|过|仅|光|只|然|管|等|喜欢)");

  private static final Pattern ONLY_NO =
      Pattern.compile(
          "^(?:嗯|啊|哦|呃|额|哎呀?|唉|那|那个|那倒|这|这个|我|就|也|都|还是|暂时|先|现在|目前|其实|谢谢|好吧|行吧|绝对|坚决|完全|肯定|当然|确定|必须|才|可)*(?:不用|不要|不必|不需要|不行|不可以|不同意|不确认|不能|不想|不接受|不愿意|不正确|不对|不是|不好|不了|不|没有|没|别|错|错了|有误|否|no|取消|算了|不是我?的?|不是这个|不是我|不干|不答应|不乐意|不赞成|不认可|不妥|不得|拒绝|反对|没门儿?|没戏|门儿?都没(?:有)?|休想|想(?:都)?别想|想得美|(?:我)?有意见|不可能|绝不|免谈)+(?:了|啊|呀|吧|嘛|哈|哦|啦|的|谢谢你?您?|麻烦了?你?您?|辛苦了?|再见|拜拜)*$");

  /** 是不是可以不办 asks. */
  private static final Pattern ASKED = Pattern.compile("(?:是不是|可不可以|会不会|有没有可能).{0,4}不(?:用|要)?办");

  private static final Pattern FIRST =
      Pattern.compile("^(?:嗯|啊|哦|呃|哎呀?|唉|那|就|谢谢|好吧?|行吧?)*(?:不用|不必|不需要|不|算)了");

  private static final Pattern DONE = Pattern.compile("办(?:了|掉)?(?:吧|呗|嘛|一下|就行|得了|好了|$)");

  private static final Pattern UNDONE = Pattern.compile(NOT_DONE.pattern() + "|" + LATER.pattern());

  private Refusing() {}

  /** Whether the reply ends in a no. */
  static boolean last(Wording said) {
    String words = TWICE.matcher(DOUBLED.matcher(said.words()).replaceAll("")).replaceAll("不办");
    boolean asks = Inquiry.in(tagless(words));
    int no =
        Math.max(
            last(NOT_DONE, words), Math.max(last(GIVEN_UP, words), asks ? -1 : last(LATER, words)));
    if (no < 0 || ASKED.matcher(words).find()) {
      return false;
    }
    String rest = words.substring(no);
    return last(DONE, undone(words)) < no
        && !Inquiry.in(tagless(rest))
        && !words.matches(".*([能会要办])不\\1.*");
  }

  /** Whether the caller says that it was never asked for. */
  static boolean disowns(Wording said) {
    return DISOWNED.matcher(said.words()).find();
  }

  /** Whether it is nothing but a no. */
  static boolean bare(Wording said) {
    return ONLY_NO.matcher(said.words()).matches();
  }

  /** 退什么退: not even a question. */
  static boolean throwsOver(Wording said) {
    return THROWN_OVER.matcher(said.words()).find();
  }

  /** 不用了，…: what follows is why, or something small. */
  static boolean first(Wording said) {
    return FIRST.matcher(said.words()).find();
  }

  static boolean begins(Wording said) {
    return NO.matcher(said.words()).find();
  }

  /** Where something agrees after all: 算了，你办吧. */
  static boolean takenBack(Wording said) {
    return last(DONE, undone(said.words())) > last(GIVEN_UP, said.words());
  }

  /** What is not to be done is masked, its place kept. */
  private static String undone(String words) {
    return UNDONE.matcher(words).replaceAll(found -> "否".repeat(found.group().length()));
  }

  private static String tagless(String rest) {
    return rest.replaceFirst("(?:行吗|可以吗|好吗|行不行|好不好|可以吧|行吧|没事吧|行不|可以不|呢)$", "");
  }

  /** Where the last find ends, -1 when there is none. */
  private static int last(Pattern pattern, String words) {
    Matcher matcher = pattern.matcher(words);
    int end = -1;
    while (matcher.find()) {
      end = matcher.end();
    }
    return end;
  }
}
