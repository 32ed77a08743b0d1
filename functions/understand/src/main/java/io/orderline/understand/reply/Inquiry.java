package io.orderline.understand.reply;

import java.util.regex.Pattern;

/** A question asked back, with or without a particle or a mark. */
final class Inquiry {
  /** Question words that ask nothing: 什么都行, 没什么, 过几天, 怎么说呢. */
  private static final Pattern INDEFINITE =
      Pattern.compile(
          "(?:那|这)么?几块钱?(?:的)?(?:差价|运费)?|(?:才|就|也就)几(?:个|块|十|十块)?(?:块)?钱|都[^,，。]{0,4}几(?:天|个月|周)了|几(?:十)?块钱?(?:的)?(?:运费|邮费|快递费)?(?:我)?(?:无所谓|没事|没关系|不在乎)|(.)不\\1(?:都|也)(?:行|可以|好|成|无所谓|没事|一样)|[十百千]几(?!块.{0,2}[吗?？])|(?:什么|怎么|怎样|谁|哪个|哪里|多少|啥|咋)(?:样|着)?都|(?:没|没有|不为|也没|随便|不管|无论|管他|管它|不算|不是)(?:个|是)?(?:什么|啥|怎么|怎样|谁|多少|哪个)|怎么[说讲]呢|什么的$|(?:过|这|那|前|好|等|没|隔|后|头|几十?百?)几?几(?:天|个|次|件|块|年|月|小时)|(?:过|这|等|好)几[天个次遍年]"
              + "|那个?啥|那什么|(?:哪|哪里|哪儿)都|(?:哪|哪里|谁)(?:知道|晓得|记得|清楚)|不怎么|没怎么|那么|这么|要么|什么人啊|多少(?:有点|是)|什么玩意|不知道(?:该|要)?怎么[说办]");

  private static final Pattern WORD =
      Pattern.compile(
          "多少|多久|多长|多大|多远|多快|多会儿?|好久(?=到|能|才|可|退|发|送|寄)|好多[钱天]|几(?:天|个|时|点|号|栋|幢|楼|层|单元|件|块|次|日|钱|成|家|种|折|月|年|小时|分钟|位|多)|什么|啥|哪|怎么|怎样|咋|谁|为何|何时|如何|凭什么|干嘛|么样|几多|边度|点样|乜"
              + "|有没有?得?$|能否|是否|可否");

  private static final Pattern PARTICLE =
      Pattern.compile(
          "吗|么$|[了过到发办寄退开收有看]没有?[啊呀呢嘛哦]*$|(?:行|好|可以|能|要|对|是|成|中|得|有|会|包|给|贵|收|用|办|支持|算|影响|方便|同意|麻烦|允许|安全|值|远|快)不(?:了|啊|呀|哦|的|嘛|呢)*$|(?<!还.{0,8})(?<!着|正|才|在.{1,4})呢$|不(?:会|是|能|至于|打折|扣|收|少).{0,10}吧$|不用(?:我|自己|交|付|给|出).{1,8}吧$|(?:退|给|还|赔|送|发)(?:我|你们?)不$|(?:是|应该|也|还|都)(?:能|会|可以|得|要|有|没).{1,8}吧$|(?:是|就).{1,12}[对是]吧$|(?:来得及|赶得上)的?吧$|来着$|(?:要|会|能|有|可以|给|得|用|包|是|收|算|管|还|扣).{1,10}(?:不|没|没有)(?:啊|呀|哦|嘛|呢)*$|(?:知道|清楚|懂)不$|(?:发|给|打|通知|提醒)[^,，。]{1,5}不$|^(?:还|又|是|那|嗯|哦|啊)*(?:要|得|让|叫)(?:我|自己|我自己).{0,6}(?:出|付|掏|承担|寄|交).{0,3}[啊呀呐]$");

  private static final Pattern A_NOT_A =
      Pattern.compile("([\\u4e00-\\u9fff])不\\1|(.)没\\2|(..)不\\3|可不可以|需不需要|有没有|知不知道|应不应该|能不|要不要");

  private static final Pattern EITHER =
      Pattern.compile(
          ".{3,}(?<![我那就想唉等要不吧了啊,，])还是(?!算|别|不|没|留|要|先(?!发|寄|退|到)|得|有|想).{2,}(?<![吧了])$|^(?:那|嗯|啊|好|对了)*是.{2,}还是.{2,}");

  /** 对吧, 可以的吧 ask whether it is so; 你确定没问题 asks the line. */
  private static final Pattern CHECKING =
      Pattern.compile(
          "^(?:嗯|啊|哦|那|这|应该|都|就)*(?:对|是|是这样|可以的|行的|(?:没|没有)(?:错|问题|毛病)的?)(?:的)?吧$(?<!可以吧)|^(?:那|嗯|啊|哦)*(?:你|您|你们)(?:真|真的|能|敢|就|很)?(?:确定|肯定|保证)(?!办)"
              + "|(?:钱|款|货|东西|运费|快递|你们?|他们?)[^,，。]{0,3}会[^,，。]{1,8}吧$"
              + "|^(?:啊|哦|嗯|哎呀|哟)*(?:当真|真的|真的[啊呀假的]+|不会吧|是真的|真假)$");

  private static final Pattern STARTLED = Pattern.compile("(?:啊|哈|嗯|什么|啥|诶|欸|嘿|咦)+[?？]+");

  /** 不对不对 is no A-not-A question. */
  private static final Pattern TWICE =
      Pattern.compile("(?<![\\u4e00-\\u9fff&&[^哎啊哦嗯诶呃唉呀了吧的呢嘛]])(不.)\\1+");

  /** What a particle of a question can end in. */
  private static final String ENDS = "么有没啊呀呢嘛哦不了的吧着呐";

  private static final Pattern CLAUSE = Pattern.compile("[,，。;；]");

  private static final int SHORTEST = 4;

  /** A question that a clause ends in, which more words would hide. */
  private static final Pattern ASKED =
      Pattern.compile(
          "^(?:那|我|你们?|还|请问)*(?:能|可以|能否|会|要)(?!不)[^,，。]{2,10}(?:不|没|吗)(?:啊|呀)?$|[^没不]{3,}(?:吗|呢)$");

  private Inquiry() {}

  /** 啊? */
  static boolean startled(Wording said) {
    return STARTLED.matcher(said.marked()).matches();
  }

  static boolean asked(Wording said) {
    return said.marked().contains("?") || in(said.words()) || begun(said.marked());
  }

  /** 能换别的款不，我看中另外一件: the question stands in a clause before the last. */
  private static boolean begun(String marked) {
    String[] clauses = CLAUSE.split(marked);
    for (int i = 0; i < clauses.length - 1; i++) {
      if (clauses[i].length() >= SHORTEST && ASKED.matcher(clauses[i]).find()) {
        return true;
      }
    }
    return false;
  }

  /** The last character tells most sentences that have none: the pattern is slow. */
  private static boolean particle(String words) {
    return !words.isEmpty()
        && (words.indexOf('吗') >= 0 || ENDS.indexOf(words.charAt(words.length() - 1)) >= 0)
        && PARTICLE.matcher(words).find();
  }

  static boolean in(String words) {
    String rest = INDEFINITE.matcher(TWICE.matcher(words).replaceAll("不")).replaceAll("");
    return WORD.matcher(rest).find()
        || particle(rest)
        || CHECKING.matcher(rest).find()
        || A_NOT_A.matcher(rest).find()
        || EITHER.matcher(rest).find();
  }
}
