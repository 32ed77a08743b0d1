package io.orderline.understand.reply;

import io.orderline.understand.reply.Asked.Family;
import io.orderline.understand.text.WordCut;
import java.util.regex.Pattern;

/**
 * A yes: {@code whole} when every word of the reply is one that agrees or says nothing against it;
 * {@code begun} when it only contains one.
 */
final class Agreement {
  private static final String WHO =
      "(?:客服|先生|小姐|姑娘|老师|阿姨|大姐|大哥|妹子|小妹|兄弟|帅哥|美女|师傅|人家|他们?|她们?|经理|老板)";

  /** Look like a yes and are none: 要是, 好麻烦, 你真行, 对了, 还要我出. */
  private static final Pattern FALSE =
      Pattern.compile(
          "要是|可是|好像|好(?:麻烦|辛苦)[啊呀哦了的]*$|好快(?!点|些)|好想|好说(?!的)|好多|办还是|(?:真|太|挺)(?:行|好(?!了)|成|对|可以|不错)|真的?是(?:的|啊|呀)*$|真是|[你您](?:们)?(?:真|可真)?(?:行|好|成|是|要|中|得)(?!办)"
              + "|(?:客服|老师)好|得了?吧|^(?:得了)+[啊呀吧]*$|还(?:[行好成]|可以|不错)(?!办)|真不错|(?:需?要|想要?)(?:这个)?(?:发票|地址|新地址|号码|电话|手机号?|抬头|税号|信息|全部|金额|内容|客服)|要.{0,2}(?:运费|邮费|快递费|自己)"
              + "|(?:对|好|行|是|可以|办|成)什么|(?<!是)([^是]{1,2})(?:归|倒是|是)\\1|(?:没事|没了|不用|先)了?(?:就|先)?(?:就)?这样|是这样(?:啊|(?!的?(?:没错|[啊呀吧嘛哦的办就对])|$))|想想|想一|(?:还要|还得|也要)办|办完|(?:办|退|换|改)[你您](?:个|妹|大爷|妈|奶奶|全家)|再见(?!.*办)|^[嗯啊哦噢]*是(?:嘛|哦|噢|喔|么)[啊呀]*$|开玩笑|闹着玩|逗(?:你|您)|我是说|(?:给|去|问|找)?你(?:妈|爸|爷|奶|祖宗|全家|大爷)|办(?:一?个)?(?:客服|人(?!家|民)|号码)|(?:以前|之前|原来|老|旧)的?(?:地址|号码|电话|家|公司|单位|住址)|不接(?!受)|本来(?:是)?(?:要|需要|想)|.{4,}就(?:确认|同意)$|办啥|谁(?:说|讲)(?:要|了)?.*办|看着(?:办|来|做)|随(?:便)?(?:你|办)|你(?:来|自己)?(?:决定|做主|看)");

  /** Hedged, turned into a question, or said of somebody else: 可以的吧, 行啊你们, 我先生同意. */
  private static final Pattern UNMEANT =
      Pattern.compile(
          "(?:对|是|是这样|要|可以的?|行的|(?:没|没有)(?:错|问题|毛病|意见|异议)的?|办)(?:的)?吧$(?<!可以吧|要吧|办吧)|^(?:嗯|那|哦|就)*是(?![是的啊呀滴嘞]).{2,}吧$|才怪|^(?:好了|行了|可以了|得了|够了)+[你您就]*别|(?:好|行|成|可以|中)(?:啊|呀|哇)[你您]|^(?:这|那)就(?:好|完|成|妥)了?[啊呀]*$"
              + "|对(?:付|牛|不住|不起|方|象|待|讲|外)|办呢$|[你您](?:们)?(?:很|非常|完全|真的?|就|都|敢|也)?(?:确定|确认|肯定|保证|同意|答应)"
              + "|(?:我|我们|我家|家里|你们)(?:的)?"
              + WHO
              + "|"
              + WHO
              + "(?:都|也|已经|刚|昨天)?(?:同意|答应|确认|认可|批准|通过|可以|行|说)"
              + "|还是要(?!办)|(?:货|东西|商品|它|件)(?:我)?(?:还是|都|就|还)?(?:想)?要(?!办)");

  /** Said of the goods: 东西没问题. */
  private static final Pattern OF_THE_GOODS =
      Pattern.compile(
          "(?:东西|商品|货|件|质量|包装)(?:都|也|倒|本身|是|还)*(?:没(?:有)?(?:什么|啥)?(?:问题|毛病)|没毛病|好的|可以|行|不错|都对|对的)"
              + "|[^嗯好行可以对是的啊呀嘛吧了都也就我你那这完全肯定当然确认定办没问题应该觉得费钱价间先,，]{2}(?:都|也|倒|本身|是|还)*没(?:有)?(?:什么|啥)?(?:问题|毛病)");

  private static final Pattern BY_THE_WAY = Pattern.compile("对了(?!吧?$)");
  private static final Pattern BARE_RIGHT = Pattern.compile("^嗯*对了[啊吧]?$");
  private static final Pattern HUMMED = Pattern.compile("[嗯恩]{1,4}[啊哪呐]?|嗯[嗯呐哪]*|昂{1,3}");
  private static final Pattern BESIDE = Pattern.compile("^[嗯恩啊哎唉那昂]*|[啊呀吧呗嘛哦的了啦哈呢哩]*$");
  private static final Pattern TAG =
      Pattern.compile("(?:好吗|好不好|行吗|行不行|行不|可以吗|可不可以|成吗|好不|好么|行么|可以么|可以不)$");

  /** 运费我出就我出, 能退就行: what the caller puts up with. */
  private static final Pattern CONCEDED =
      Pattern.compile(
          // 没什么问题的话就取消吧, 要没别的事就退了: a condition that is met
          "(?:要是|如果|只要|要)?(?<![东西货量件])没(?:有)?(?:什么|啥|别的|其他|其它|任何)*(?:的)?(?:问题|毛病|事情?|情况|意见)(?:的话|了)?[,，]?(?:那)?就?(?=(?:给我|帮我|直接|赶紧|快|这么|这样)*办)|"
              + "(?:运费|邮费|快递费|路费|费用|钱)?(?:那)?((?:我|自己|我自己)[出付寄掏花等]?)就\\1[出付寄掏花等]?(?:吧|嘛|呗)?|((?:扣|花|贵|慢|少|等|亏|麻烦|费事|折腾|运费)点?)(?:钱)?就\\2(?:点)?(?:吧|呗|嘛|了)?"
              + "|(?:运费|邮费|快递费|路费)(?:我|我自己|自己)(?:来)?(?:出|付|掏|承担|给|拿|垫)(?:没事|没关系|都行|也行)?|(?:扣|收|花|出)(?:点)?(?:运费|钱|手续费|邮费)也(?=办)|(?:慢|晚|少)点儿?(?:没事|没关系|不要紧|无所谓|也行|也没事)"
              + "|能办就(?:行|好|可以|成)(?=.*办)|(?:别|不要|少)(?:再)?(?:墨迹|磨叽|磨蹭|啰嗦|废话|墨叽|扯)(?:了|啦)?|(?<=[呗吧嘛])(?:那)?还能怎么(?:地|的|样|着|办)?(?:呢)?|(?:那)?还等什么(?:呢)?(?=.*办)|(?:那)?还有什么(?:好|可)?说的(?=.*办)|(?<=办[呗吧了嘛啊呀,，]{1,3})(?:那)?还等(?:什么|啥)(?:呢)?|问(?:那|这)么多(?:干嘛|干什么|干啥|做什么|做啥)"
              // 我又不是不想退, 哪有说不退, 没有不对的地方, 我自己付快递费
              + "|(?:我|又|也|可)*不是不(?:想|要|肯|愿意)?(?:要)?办(?:了)?(?:的)?[啊呀嘛]*|(?:我)?(?:哪有|哪里|谁)(?:说|讲)(?:过)?不(?:想|要)?办(?:了)?[啊呀嘛]*|没(?:有)?(?:什么|啥)?(?:不对|错|问题)的(?:地方)?|(?<!要|让|得|叫|还|是|凭什么)(?:我自己|我|自己)(?:来)?(?:出|付|掏|承担|垫)(?:运费|邮费|快递费|路费)(?=.*办)"
              // 没说不对呀, 不要犹豫了, 能补一点是一点, 听懂没, 来得及那就开
              + "|没(?:有)?(?:说|讲)(?:不对|不是|不行|错|不要|不可以|有问题)(?:了)?[呀啊嘛哦的]*|(?:不要|不用|别|甭)(?:再)?(?:犹豫|纠结)(?:了|啦)(?=.*办)|(?:不用|别|甭)(?:再)?(?:想|考虑)(?:了|啦)[,，]?(?=(?:就|直接|快|赶紧|给我|帮我)+办)|能[^,，。能]{0,3}(?:一点|点|多少|几块)(?:是|算)(?:一点|点|多少|几块)"
              + "|(?<=办[,，]{0,1})(?:你)?(?:听)?(?:懂|明白)了?(?:没有?|吗)$|(?:来得及|不耽误|没超(?:期|时)?|赶得上)(?:啊|呀|的)?(?=那(?:我|咱)?(?:就)?办)"
              // 三到五天就三到五天吧, 差多少退多少, 几块钱运费无所谓
              + "|(?<![不])([^,，。不办吗]{2,8})就\\3(?:吧|呗|嘛|了)?|差多少(?:就)?(?:退|补|赔|给|办)多少|(?:这|那)?(?:几|十几|十来|一点|点)(?:块|元)?(?:钱)?(?:的)?(?:运费|邮费|快递费|钱)?(?:我)?(?:无所谓|不在乎|没事|没关系|不要紧|不算什么|就当没了)"
              + "|(?:钱|货款)?能办(?:来|到|给我)?就(?:行|好|可以|成)|(?:运费|邮费|快递费)?没(?:几个|多少|几块)钱"
              + "|不办(?:了)?(?:的话)?(?:留着|放着|搁着)(?:也|还|又)?(?:没(?:什么|啥)?用|干嘛|干啥|占地方|浪费|碍事)[啊呀]*"
              + "|(?:不然|要不然)(?:我|呢|的话)*[^,，。]{0,12}(?:干嘛|干啥|干什么|做什么|图什么|图啥)[啊呢呀]*");

  /** Beside a yes it may be a ground for it (我急用, 反正也没发), but nothing of this. */
  private static final Pattern OTHERWISE =
      Pattern.compile(
          "[不没别莫勿甭否谁他她哪怎咋但却若才先等再问几亏]|已经|早(?!点)|过|有(?!点|劳)|问题|多(?:少|久)|什么|自己|发|告诉|说给|报给");

  private static final Pattern GROUND =
      Pattern.compile(
          "不(?:想|需)?要了|不(?:喜欢|合适|等)了?|别(?:等|说|问|念|啰嗦)了|已经决定了|(?:还|也|都)?没(?:发|到|货|用过?|收到|拆)");

  private static final Pattern ASKED_FOR = Pattern.compile("帮我|给我|麻烦|请|替我|拜托|劳驾|受累|帮忙");
  private static final Pattern CORE =
      Pattern.compile(
          "^(?:嗯|恩|啊|哦|那|行|好|对|是)*(?:对(?!了|方|面|比|不|什么)|是的|好(?:的|吧|啊|呀|嘛)|行(?:吧|啊|的)|可以|没问题|没错|确认|确定|同意|办)|(?<![不别没])办(?:了|掉)?(?:吧|呗|嘛|了)");

  /** 行那我: more was to come. */
  private static final Pattern CUT_OFF =
      Pattern.compile("(?<=.)(?:(?<![是找叫给])我想?|我们|把它?|给|帮|帮我|(?<!办)给我|先|那个|还是|那|那就|就想|打算)$");

  /** 好的谢谢再见: who thinks that all is done. */
  private static final Pattern FAREWELL = Pattern.compile("(?:再见|拜拜|(?<!礼)拜)[啊了啦]*$");

  /** 先退钱, at the question whether to send it back. */
  private static final Pattern FIRST = Pattern.compile("^(?:那|你|你们|得)*先(?:给我)?办$");

  /** 现在打, where a call tomorrow is offered. */
  private static final Pattern AT_ONCE =
      Pattern.compile("(?:现在|马上|立刻|今天)(?:就)?(?:给我)?办|大?后天|下(?:个)?(?:周|星期|礼拜)|[上下中]午|晚上");

  /** 哦到了到了: what is offered is no longer needed. */
  private static final Pattern SETTLED =
      Pattern.compile("到了到了|(?:收到|送到|到货|签收|(?:弄|搞|办|修|解决|处理)好)了");

  /** 给我退了就行: no condition. */
  private static final Pattern DONE_FOR_ME =
      Pattern.compile("(?:嗯|好的?|行|对|那|就|你|您|只要|直接)*(?:给我|帮我|替我)办(?:了|掉)?就(?:行|好|成|可以)(?:了|啦|吧|的)*");

  /** Not 好: 你好 would greet. */
  private static final String YES = "好的";

  private static final Pattern YES_SOMEWHERE =
      Pattern.compile(
          "同意|确定|肯定|没(?:有)?(?:意见|二话|错|问题|毛病)|(?:都|全|也)对|照(?:这个|你|着|办)|可以(?:的|$)|要得|没啥好|往下");

  /** What makes another thing of a yes: 但优惠券得还我, 我妈要, 别听她的, 明天就晚了, 才行, 早就退了. */
  private static final Pattern TURNED =
      Pattern.compile(
          "但|不过|可是|其实|只是|我是说|就是说|哦不|笑|别(?!问|说|啰|磨|废)|要你|老[公婆]|[爸妈爷奶]|他|她|人家|(?:今|明|后)天|[上下中]午|晚上|周|才(?!几|一)|早(?:就|已)|已经|再说|怪|合作|语言|开给|转账|你妈|看错|都系?[唔不]|还(?!等|犹|磨|有(?:什么|啥)好)|再|先|另|顺");

  private Agreement() {}

  /** 嗯 alone. */
  static boolean hummed(Wording said) {
    return HUMMED.matcher(said.words()).matches();
  }

  /** Whether a condition is left once what the caller puts up with is taken out. */
  static boolean conditional(Wording said) {
    Wording rest = conceding(said);
    return !DONE_FOR_ME.matcher(rest.words()).matches() && Holding.conditional(rest);
  }

  static boolean whole(Wording said, Asked asked) {
    if (ReplyWords.OURS.alone().contains(BESIDE.matcher(said.words()).replaceAll(""))) {
      return !said.marked().endsWith("?");
    }
    String words = conceding(said).words();
    boolean please = ASKED_FOR.matcher(words).find() && words.contains("办");
    if (please) {
      // 麻烦您帮我办一下好吗 is no question
      words = TAG.matcher(words).replaceFirst("");
    } else if (said.marked().endsWith("?") && !words.endsWith("吗") && !words.endsWith("呢")) {
      return false;
    }
    if (falsely(words, asked)) {
      return false;
    }
    return WordCut.whole(
        plainly(grounded(words, asked), asked), ReplyWords.OURS.core(), ReplyWords.OURS.free());
  }

  /** Without what the caller puts up with. */
  static Wording conceding(Wording said) {
    return new Wording(
        CONCEDED.matcher(said.marked()).replaceAll(""),
        CONCEDED.matcher(said.words()).replaceAll(""));
  }

  /** With a plain yes for each expression that agrees as a whole. */
  private static String plainly(String words, Asked asked) {
    String plain = ReplyWords.OURS.agreeing().get(asked.family()).matcher(words).replaceAll(YES);
    // 确认修改吗 follows a value that was read back
    return asked.family() == Family.ACT && asked.readsBack()
        ? ReplyWords.OURS.agreeing().get(Family.FACT).matcher(plain).replaceAll(YES)
        : plain;
  }

  /** 不要了，退吧: where the deed is named, not to want the goods is why. */
  private static String grounded(String words, Asked asked) {
    boolean goods = asked.is("return") || asked.is("refund") || asked.is("cancel_order");
    return asked.family() == Family.ACT && (words.contains("办") || goods)
        ? GROUND.matcher(words).replaceAll("")
        : words;
  }

  /** What neither agrees nor says nothing against it. */
  private static String uncovered(String words, Asked asked) {
    return WordCut.uncovered(plainly(words, asked), ReplyWords.OURS.core(), ReplyWords.OURS.free());
  }

  /** Whether something in it agrees, whatever else is said. */
  static boolean begun(Wording said, Asked asked) {
    String words = said.words();
    String rest = uncovered(grounded(words, asked), asked);
    return CORE.matcher(words).find()
        && !falsely(words, asked)
        // what was read back may be wrong in any word that is said beside a yes
        && !(asked.readsBack() && rest.length() > 1)
        && !OTHERWISE.matcher(rest).find();
  }

  /**
   * Whether it may be a yes that no rule sees whole: it agrees or names the deed, and nothing turns
   * it.
   */
  static boolean possible(Wording said, Asked asked) {
    String words = said.words();
    boolean named = words.replace("办法", "").contains("办") || YES_SOMEWHERE.matcher(words).find();
    return named && !falsely(words, asked) && !TURNED.matcher(words).find();
  }

  /** Whether it only looks like a yes. */
  static boolean falsely(String words, Asked asked) {
    boolean right = BARE_RIGHT.matcher(words).matches() && asked.family() == Family.FACT;
    return FALSE.matcher(words).find()
        || UNMEANT.matcher(words).find()
        || FAREWELL.matcher(words).find() && !words.contains("办")
        || asked.is("callback") && AT_ONCE.matcher(words).find()
        || asked.family() == Family.OFFER && SETTLED.matcher(words).find()
        || CUT_OFF.matcher(words).find()
        || asked.is("return") && FIRST.matcher(words).find()
        || asked.family() == Family.ACT && !asked.readsBack() && OF_THE_GOODS.matcher(words).find()
        || !right && (BY_THE_WAY.matcher(words).find() || BARE_RIGHT.matcher(words).matches());
  }
}
