package io.orderline.understand.reply;

import io.orderline.core.understanding.Reply.Kind;
import io.orderline.understand.reply.Asked.Family;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a reply to a question for a value or a story is; STATEMENT is the answer itself. */
final class ValueRules {
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "(?:哪|谁|哪里)(?:知道|晓得|记得|清楚)|没办过|(?:不|没)(?:知道|清楚|晓得|记得|了解|记|懂)|记不|忘(?:了|记|掉)|想不起|找不(?:到|着)|查不到|不(?:在|带)身边|没(?:有)?带|手边没|手头没|说不(?:上|出)来"
              + "|^(?:嗯|啊|哦|我|我们|那个|这个|但是?|可是|现在|暂时|还|都|哪)*没有?(?:这个|那个|啥|什么)?(?:税号|公司|单位|抬头|识别号|订单号?|单号|号码?|手机|全称|名字|地址)?(?:了|啊|呀|的|呢|哦|吧)*$|个体户?|没(?:有)?(?:税号|识别号|公司|订单号|单号)|(?:税号|识别号|订单号|单号|号码)(?:我)?(?:也|还|就)?(?:没有|没)");

  /** 就上次那个抬头: nobody here knows what was said another time. */
  private static final Pattern AS_BEFORE =
      Pattern.compile(
          "^(?:嗯|就|还|还是|用|是|跟|和|我|你们|照|按)*(?:上次|上回|之前|以前|原来|老样子|老的|以往)(?!.*(?:公司|中心|厂|店|部|院|校|所)$)");

  /** 跟上次一样, 寄到我老地址, where another address is asked for. */
  private static final Pattern OLD_PLACE =
      Pattern.compile(
          "^(?:嗯|啊|就|还|还是|那就|用|是|跟|和|我|你们|照|按|寄|送|发|到|去|往|改|成|填)*(?:上次|上回|之前|以前|原来|老样子|老|以往|旧)的?(?:那个|这个|填的|留的|说的|用的|一样)*(?:地址|地方|那里|那儿)?(?:一样|寄|送|发)?(?:的|吧|啊|呀|就行|就好|就可以|好了)*$");

  /** 改颜色: what is to change, and not to what. */
  private static final Pattern ONLY_WHAT =
      Pattern.compile(
          "^(?:嗯|啊|那个|我|要|想|就|是|帮我|给我|麻烦|你|把)*(?:改|换)(?:一?下|个|一个)?(?:收货|收件)?(?:地址|颜色|尺码|尺寸|码数?|型号|款式?|电话|手机号?|号码|收件人|名字|商品|东西)(?:了|吧|啊|呀|的|呗)*$");

  /** 改到我公司, 寄我妈那里: nobody here knows where that is. */
  private static final Pattern SOMEWHERE =
      Pattern.compile(
          "^(?:嗯|啊|哦|那|就|那就|给我|帮我|麻烦|你|改|寄|送|发|换|转|到|成|去|在|用|我要|我想)*(?:我们?|俺|他|她|咱|我老?(?:公|婆|妈|爸|姐|哥|弟|妹)|我(?:男|女)?朋友|我同事|我爸妈|我父母)的?(?:新|现在的?)?(?:公司|单位|家|老家|同事|朋友|爸妈|父母|宿舍|学校|店|店里|办公室|娘家|婆家|丈母娘家|那|这)?(?:里|那里|那边|那儿|这里|这边|这儿|家|楼下|去|地址)*(?:了|吧|啊|呀|好了|行了|就行)*$");

  private static final Pattern DROPPED =
      Pattern.compile(
          "^(?:嗯|啊|哦|呃|哎呀?|唉|那|那个|就|还是|要不|好|我|先|都|也|这次|今天)*(?:(?:你)?(?:就)?当我?没(?:有)?(?:说|讲|提)(?:过)?|算了|拉倒|作罢|罢了|免了|不(?:用|必|了)(?!说)|没事了?|没什么事?了?|取消吧?|不(?:想|用|要|去|再|打算)?(?:退|换|改|开|办|投诉|说|弄|搞|整|取消|申请|催|查|报|留|讲)(?:货|款|地址|发票|票|订单|了|吧)*|别(?:退|换|改|开|办|投诉|弄|取消|查)了?)(?:了|吧|啊|呀|嘛|哈|就这样|先这样|不[改退换办说开弄投诉讲申请查报麻烦你]{1,4}了?|别[改退换办开弄]了?|没事了?|谢谢你?|麻烦了?|再见|拜拜|我|还是|改天再说|下次再说|(?:就|还|还是|那就)?(?:按|照|用|寄|送|发|往|到)*(?:原来|之前|以前|老)(?:的|那个)?(?:地址|地方|那儿|那里)?(?:寄|送|发|来|走)?|太麻烦了?|挺麻烦的?)*$");
  private static final Pattern ENDED =
      Pattern.compile(
          "(?:都|我|又|也|就|还是)+不想(?:再)?(?:退|换|改|开|办|投诉|弄|报|取消)了?(?:吧|啊)*$|(?:那|就|还是|先|我|算了|了|吧)不(?:开|改|办|投诉|弄|报|退|换|取消)了?(?:吧|啊|谢谢你?|再见)*$|(?<!说|讲|就|不能|怎么|能)(?:算了|拉倒|没事了)(?:吧|啊|谢谢你?|再见)*$"
              + "|(?:算了|不[退换改办]了).{0,3}(?:还是)?(?:我)?(?:自己)?(?:留着|留下|用着|先用着|将就用|不折腾)(?:吧|了|用|着)*$");

  /** 算了明天我再打吧: not now. */
  private static final Pattern LATER =
      Pattern.compile(
          "(?:算了|那算了|不说了|先这样).{0,4}(?:明天|后天|下次|改天|回头|以后|晚点|过几天|等会).{0,5}(?:打|说|来|讲|联系|弄|问)(?:过来)?(?:了|吧|啊)*");

  private static final Pattern NUMBERED =
      Pattern.compile("[0-9零一二三四五六七八九十百幺两]{3,}|[0-9零一二三四五六七八九十百幺两]+(?:号|楼|栋|室)");
  private static final Pattern EMBEDDED =
      Pattern.compile(
          "(?:不知道|不清楚|忘了?|不记得|记不清|记不得).{0,8}?(?:多少|什么|哪里?|几|啥|怎么写)|(?:多少|什么|哪里?|几|啥).{0,6}?(?=不知道|不清楚|不记得|忘|记不|说不)");
  private static final Pattern VALUE =
      Pattern.compile(
          "[0-9零一二三四五六七八九十百幺两]+(?:号|楼|栋|幢|单元|室|层|弄)|[0-9零一二三四五六七八九幺]{4,}|(?:公司|集团|事务所|工作室|经营部|商行)(?:的|吧)?$|(?:省|市|区|县).{1,}(?:路|街|道|村|镇|小区)");
  private static final int SHORT = 20;
  private static final int SHORT_STORY = 16;
  private static final Pattern OF_THE_STORY =
      Pattern.compile(
          "录音|录着|保密|匿名|计费|收费|话费|负责人|听得?懂|机器人?|真人|投诉|登记|反映|处理|解决|答复|结果|有人管|会管|管吗|管不管|管用|有用|回复|回电|多久|你们能|能不能|可以|会不会|要我|怎么说|从哪|说什么|什么意思|人工");
  private static final Pattern WAIT =
      Pattern.compile(
          "^(?:嗯|啊|哦|哎呀?|那|那个|这个|你|您|先|请|麻烦|我|好的?)*(?:等|稍|慢着|慢点|让我|容我|我?(?:先|再|得|要|去)?(?:想|找|查|看|翻|问|组织|核对|确认|拿|打开|回忆|理)(?:一|想|找|查|看|下|翻|问|个|手机|语言)|别急|别挂|接个)");

  /** Questions for words, at which a nod is no answer. */
  private static final Set<String> WORDS = Set.of("story", "change", "invoice_title");

  /** Says nothing that could be noted. */
  private static final Pattern EMPTY =
      Pattern.compile("(?:我|你|对|是|好|嗯|行|可以|没事|是的|好的|知道了?|哦|喂|你好|在吗|那个|这个|就是)+(?:的|了|吧|啊|呀)*");

  private static final Pattern NO_STORY =
      Pattern.compile(
          "(?:那|都|我|也|就|先)*(?:不要|不用|不必|不打|不说|不投诉|不想说)(?:打|说|讲|投诉|登记|麻烦|回)*(?:了|吧|啊|谢谢)*|(?:哎|唉|嗯|那)*(?:算了)?(?:我)?不(?:投诉|说|讲|打|计较|追究)了(?:吧|啊)?(?:何必呢?|没意思|没必要|不值得|犯不着|懒得说|太累|随它去)(?:了|吧|啊)*");

  /** 我都没想好寄哪儿，不改了 */
  private static final Pattern LEFT =
      Pattern.compile("[,，。 ](?:那|就|我|还是|先)*不(?:改|换|退|开|办|取消|申请)了(?:吧|啊|哈)?$");

  /** 原来那个地址就是对的不用改 */
  private static final Pattern STAYS =
      Pattern.compile(
          "(?:原来|之前|以前|原先|老)的?(?:那个|这个)?(?:地址|地方)?[^,，。]{0,6}(?:对的|就行|就好|可以|没错|没问题)(?:的)?(?:不用改|不改|别改|不用动)?了?(?:吧|啊)?$|(?:地址)?(?:又|还是|就)?(?:不用|不必|不需要)改了?(?:吧|啊|哈)?$");

  private static final Pattern LEAVING =
      Pattern.compile("(?:那|好|好的|嗯|行|算了|没事|谢谢|先|这样|了|吧)*(?:再见|拜拜|挂了|我挂了)(?:啊|了|吧|哈)*");

  /** Nothing that could be noted: 讲个笑话, 呵呵, 你叫什么. */
  private static final Pattern NO_BUSINESS =
      Pattern.compile(
          "^(?:你)?(?:给我)?(?:讲|说|唱)(?:一?[个首段])(?:笑话|故事|歌|段子)|^(?:呵|哈|嘿|嘻|切|哼){1,6}$|^你(?:是谁|叫(?:什么|啥)|几岁|多大|是(?:男|女)的?|吃饭了|骗人)(?:名字|了|啊|呀|吧|吗)*$|^(?:先)?(?:别|不要)(?:记|登记|写)(?:了|啊|先)?$");

  /** 想问一下… and 等了三天… begin a story; only these put it off. */
  private static final Pattern STORY_WAITS =
      Pattern.compile(
          "^(?:嗯|啊|哦|哎呀?|那|那个|这个|你|您|先|请|麻烦|我|好的?|说来话长|话长|哈)*(?:等(?!了|着|到)|稍等|稍微|慢着|慢点|让我|容我|(?:先|再|得|要)?(?:想|组织|理|回忆|整理)(?:一?下|想|一想|语言)|(?:找|查|翻|换)(?:一?下|个)?.{0,4}(?:单号|手机|订单|地方|号码)|别急|别挂|接个)");

  private static final Pattern PERSON =
      Pattern.compile(
          "^(?:嗯|啊|那|你|我|就|给我|帮我|直接|还是|算了|要)*(?:转|接|找|叫|要|换)?(?:接)?(?:个|一个)?(?:人工|真人|客服经理)(?:客服|服务)?(?:吧|啊|呀|给我)*$");

  /** 跟你说不清，叫个人来 */
  private static final Pattern CALLS_SOMEBODY =
      Pattern.compile(
          "(?:叫|找|换|让)(?:你们?)?(?:一?个)?(?:真人|活人|人|客服|经理|领导|管事的|负责人)(?:来|跟我说|跟我讲|接|听)?(?:吧|啊|电话)?$");

  /** 我再想想, 得考虑考虑: no reason yet, whatever it sounds like. */
  private static final Pattern THINKS =
      Pattern.compile(
          "^(?:嗯|啊|哦|呃|哎呀?|那|那个|这个|我|你|您|先|再|得|要|让|容|还|就|好好|仔细|等|一下)*(?:再|先|得|要|让我|容我)(?:好好|仔细|去|跟.{1,5}|和.{1,5})?(?:想一?想|想一下|考虑一?下?|考虑考虑|商量一?下?|商量商量|琢磨琢磨|琢磨一?下?)(?:吧|啊|哈|看|先|再说|下)*$");

  /** 我不想讲: why, and not that it is not wanted. */
  private static final Pattern UNTOLD =
      Pattern.compile(
          "(?:我|就|也|这个|那个|原因|理由|嗯)*(?:不想|不愿意?|不方便|懒得|不高兴)(?:跟你|和你|给你)?(?:说|讲|告诉你?)(?:啊|呀|了|行吗|行不行)*|(?:就|我)*不告诉你");

  private ValueRules() {}

  static Optional<Verdict> read(Wording said, Asked asked, boolean filled) {
    String words = said.words();
    boolean story = asked.family() == Family.STORY;
    if (words.isEmpty()) {
      return sure(Kind.UNCLEAR, 0.9);
    }
    if (Inquiry.startled(said)) {
      return sure(Kind.QUESTION, 0.9);
    }
    if (Holding.hums(said) || asked.slot().equals("reason") && THINKS.matcher(words).find()) {
      return sure(Kind.HESITATION, 0.85);
    }
    if (wish(said, asked, story)) {
      return sure(Kind.WISH, 0.8);
    }
    if (asked.slot().equals("reason") && UNTOLD.matcher(words).matches()) {
      return sure(Kind.UNKNOWN_VALUE, 0.85);
    }
    if (LATER.matcher(words).matches()
        || !story && LEFT.matcher(said.marked()).find()
        || asked.slot().equals("change") && STAYS.matcher(words).find()
        || DROPPED.matcher(words).matches()
        || words.length() <= SHORT_STORY && ENDED.matcher(words).find()) {
      return sure(Kind.REFUSAL, 0.9);
    }
    if (WORDS.contains(asked.slot()) && EMPTY.matcher(words).matches()) {
      return sure(Kind.BACKCHANNEL, 0.85);
    }
    if (asked.slot().equals("change") && ONLY_WHAT.matcher(words).matches()
        || story && NO_BUSINESS.matcher(words).find()) {
      return sure(Kind.BACKCHANNEL, 0.85);
    }
    if (story && (NO_STORY.matcher(words).matches() || LEAVING.matcher(words).matches())) {
      return sure(Kind.REFUSAL, 0.85);
    }
    boolean unknown = unknown(words, asked, story);
    if (unknown && Inquiry.in(EMBEDDED.matcher(words).replaceAll(""))) {
      return sure(Kind.QUESTION, 0.8);
    }
    if (unknown) {
      return sure(Kind.UNKNOWN_VALUE, 0.85);
    }
    boolean shortOne = words.length() <= SHORT && !NUMBERED.matcher(words).find();
    if (!story && !filled && shortOne && Inquiry.asked(said) && !WAIT.matcher(words).find()) {
      return sure(Kind.QUESTION, 0.8);
    }
    if (filled || VALUE.matcher(words).find()) {
      return sure(Kind.STATEMENT, 0.9);
    }
    if (words.length() <= (story ? SHORT_STORY : SHORT)) {
      if ((story ? STORY_WAITS : WAIT).matcher(words).find()
          && !(Inquiry.asked(said) && !Holding.thinks(said))) {
        return sure(Kind.HESITATION, 0.85);
      }
      if (Inquiry.asked(said) && (!story || OF_THE_STORY.matcher(words).find())) {
        return sure(Kind.QUESTION, 0.8);
      }
    }
    // what is told is the story, whatever it resembles
    return Optional.of(
        story ? Verdict.sure(Kind.STATEMENT, 0.7) : Verdict.likely(Kind.STATEMENT, 0.7));
  }

  private static boolean unknown(String words, Asked asked, boolean story) {
    return !story
        && !asked.slot().equals("reason")
        && words.length() <= SHORT
        && (UNKNOWN.matcher(words).find()
            || asked.slot().equals("invoice_title") && AS_BEFORE.matcher(words).find()
            || asked.slot().equals("change")
                && (SOMEWHERE.matcher(words).matches() || OLD_PLACE.matcher(words).matches()))
        && !NUMBERED.matcher(words).find();
  }

  private static boolean wish(Wording said, Asked asked, boolean story) {
    if (story || asked.slot().equals("change")) {
      return PERSON.matcher(said.words()).matches()
          || said.words().length() <= SHORT_STORY && CALLS_SOMEBODY.matcher(said.words()).find();
    }
    return OtherWish.named(said.marked())
        || said.words().length() <= SHORT && OtherWish.proposed(said.marked(), asked);
  }

  private static Optional<Verdict> sure(Kind kind, double confidence) {
    return Optional.of(Verdict.sure(kind, confidence));
  }
}
