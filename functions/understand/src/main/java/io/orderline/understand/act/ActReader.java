package io.orderline.understand.act;

import io.orderline.core.call.Expectation;
import io.orderline.core.call.Expectation.Anything;
import io.orderline.core.call.Expectation.YesNo;
import io.orderline.core.understanding.Act;
import io.orderline.core.understanding.Reply;
import io.orderline.understand.clause.Anew;
import io.orderline.understand.clause.Echo;
import io.orderline.understand.text.Plain;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dialogue act of an utterance. While a confirmation is awaited, yes and no may be
 * wrapped in more words; otherwise they count only when nothing else is said.
 */
public final class ActReader {
  private static final Pattern FILLER =
      Pattern.compile("^(?:嗯+|呃+|额+|啊+|哦+|噢+|哎+|唉+|诶+|那个|那|这个|就|你好|喂|我说|就是说|谢谢(?=不))+");
  private static final Pattern TAIL = Pattern.compile("(?:啊|呀|呢|吧|嘛|哈|哦|啦|了|的|谢谢你?您?|麻烦了)+$");

  private static final Pattern REPEAT =
      Pattern.compile(
          "(?:再|重新?)(?:给我|跟我)?(?:[把将][^,，。]{1,6})?(?:给我|跟我)?(?:说|讲|念|报|播|读|重复)(?:一?[遍次下]|一回)|重复一?[下遍]|没(?:有)?听(?:清楚?|见|到|明白|懂)|听不(?:清楚?|见|到)"
              + "|(?:刚才?|刚刚)(?:你)?说(?:的)?(?:是)?(?:什么|啥)|^(?:你)?说(?:的)?(?:什么|啥)(?:来着)?$|^(?:什么|啥|什么呀|啥呀|啥子)$|大声一?点|太快了|说慢一?点");
  private static final Pattern HOLD_ON =
      Pattern.compile(
          "^(?:你|您|请|麻烦|那)?(?:先)?(?:(?:稍等|等等|等一[下会]|等会|等下)(?!.{0,5}(?:[回打](?:我|给我|过来|电)|再(?:打|说)))|别挂|不要挂|你别挂|慢着)"
              + "|(?:稍等|等我?一?[下会])(?:儿)?(?:我|啊|哈)?(?:去)?(?:[找看查拿翻]|接)|^我?(?:去)?[找看查拿翻]一?[下看找](?:手机|单号|订单|订单号|号码)?$|让我[找看查想]|(?<![找叫让喊帮给跟])(?:等|先|我|得|要|去)(?!们)[^电给]{0,4}(?:接|回)(?:一?个|一?下)?(?:电话|门)(?!给我)|(?:有人|有个)(?:敲门|按门铃|电话进来|电话来了)|门铃响");
  private static final Pattern STARTLED = Pattern.compile("(?:啊|哈|嗯|什么|啥|诶|欸|嘿|咦)+[?？]+");
  private static final Pattern CLOSING =
      Pattern.compile(
          "^(?:嗯|啊|哦|噢|好|好的|好吧|行|行吧|行了|可以|可以了|ok|那|那好|那行|我|都|就|已经|成|对|哎|唉|够了|谢谢)*(?:(?:知道了?|明白了?|了解了?|清楚了?|懂了?|收到了?|记住了|听到了|(?:再|先)?(?:等等|等着|等一等|等[一两几]天|看看|想想|考虑(?:一下|考虑)?|研究一下)(?:吧|再说|再打)?|再(?:联系|打给你们?|说)|(?:就|那就)?(?:再)?(?:等|等着)(?:收)?(?:快递|收货|消息|电话|通知|短信|退款|结果|你们(?:的)?(?:消息|电话|通知|短信)?)|(?<=[好的行道解楚白了懂到])(?:谢谢|多谢|感谢|辛苦了?|麻烦了?)(?:你们?|您|啊)*|(?:好|行|成|可以)吧|行了|可以了|够了|没别的了?|谢谢.{0,2}(?:够了|行了|可以了))(?:啊|呀|吧|哈|哦|啦|了|的|嘛|谢谢|多谢|你们?|您|辛苦了?|麻烦了?)*)+$"
              + "|^(?:嗯|啊|哦|好|好的|行|那|谢谢|我|先|ok)*(?:(?:以后|后面|到时候?)?有(?:什么|啥)?(?:事|事情|问题|需要|不懂)(?:的)?(?:我)?(?:再|会)(?:打|找|联系|问|说)(?:给?你们?|您|过来|电话)*|(?:回头|下次|改天|以后|晚点|明天|过两天|到时候?)(?:有空|有时间)?(?:再)?(?:说|聊|联系|打|问)(?:给?你们?|您|过来|电话)*|(?:都|全部?|我)*(?:办|搞|弄|问|说|查|处理)(?:好|完|定|清楚)了|(?:都|全)(?:好|清楚|明白)了)(?:吧|啊|哈|哦|了|谢谢|多谢|你|您)*$"
              + "|^(?:嗯|啊|哦|那|暂时|目前|现在|就|先)*(?:没啥|无|没|没其他的?|(?:别的|其他的?)(?:都)?没(?:有)?|就这(?:个|事|些|点事|一件事?|个事|一个(?:事|问题)?))(?:了|啊|呀|哈|谢谢)*$");
  private static final Pattern GOODBYE =
      Pattern.compile(
          "再见|拜拜|拜了个拜|(?<!礼)拜+$|再会|回见|(?:改天|回头|明天|下次)见|^(?:嗯|好|好的|那|谢谢)*(?:掰掰|白白|晚安|好走|886|八八六|(?:祝你|祝您)?(?:生活|工作)愉快)|bye|不打扰(?:你|您)?们?了|先?挂(?:电话)?[了啦](?:啊|哈|哦|吧)*$|^挂[了吧]|(?:^|就)这样(?:吧|哈|啊|了)$|好[嘞了]就这样|先这样|到此为止|就到(?:这|这里|这儿|此)(?:吧|了|啊)*$|^(?:暂时|目前|现在)没(?:有)?[了啦]|^(?:没(?:有)?了){2,}|没(?:有)?(?:别的|其他的?)(?:事儿?|问题)[了啦]?(?!的话|就(?!这样|先|行|好|挂))|没(?:有)?(?:别的|其他|其它|什么)?(?:事|问题)了|^没(?:有|啥|什么)(?:了|别的|其他|其它)|^没(?:啥|什么)?(?:别的|其他的?)?(?:事|问题|要问的?|想问的?)?[了啦](?:啊|呀|哈|吧|谢谢|多谢|辛苦)*$|^没(?:啥|什么)(?:别的)?(?:事|问题|要问|想问|需要)|^(?:好的?|行|嗯|那|先|可以)*就(?:先)?(?:这样|这些|这个事|到这)(?:吧|了|啊|哈)*");
  private static final Pattern CORRECTION =
      Pattern.compile(
          "(?:不对|错了|说错了?|不是)[,，。"
              + " ]*(?:应该|我)?(?:是|说的是|要的是|改成)|(?:我|刚才?|刚刚)(?:才)?(?:说|报|念|讲)错|说反了|[^没]错了[,，"
              + " ]*(?:应该)?是|更正一下|改成");

  private static final Pattern NO =
      Pattern.compile(
          "^(?:不|没)(?!错|关系|问题|事|准|知道|清楚|太?满意)|^别|^甭|^莫|不(?:对|是|要|用|行|可以|需要|想|必|同意|确认|正确)(?!吗|么|.?对)|^(?:错|否|算|取消|错误|假的|no|冇)");
  private static final Pattern ONLY_NO =
      Pattern.compile("^(?:不|没有?|别|不(?:对|是|要|用|行|可以|需要|想|必|同意|好)|没有|错|算|no)+$");
  private static final Pattern YES =
      Pattern.compile(
          "^(?:对|是|好|行|可以|没错|没问题|没关系|要|需要|确认|确定|正确|当然|必须|同意|嗯|恩|ok|okay|yes|成|中|得|要得|来吧|就这个|就是|可|能|有|想|不错|没事|收到|明白)");
  private static final Pattern ONLY_YES =
      Pattern.compile(
          "^(?:对|是|好|行|可以|没错|没问题|要|需要|确认|确定|正确|当然|必须|同意|嗯|恩|ok|okay|yes|成|中|得|要得|就这个|就是|就这样|不错|就是这个|这个|的|啊|呀|没有错|肯定)+$");
  private static final Pattern QUESTION = Pattern.compile("是不是|对不对|要不要|行不行|可不可以|好不好|能不能");

  private static final Set<Act> ANSWERS = Set.of(Act.YES, Act.NO, Act.CLOSING);
  private static final Set<Act> REMARKS =
      Set.of(Act.REPEAT, Act.HOLD_ON, Act.GOODBYE, Act.CLOSING, Act.HELLO, Act.ENGLISH);

  /** A remark to the line is short; a longer answer may contain its words. */
  private static final int REMARK = 12;

  private ActReader() {}

  /**
   * @param text the utterance in plain form
   */
  public static Optional<Act> read(String text, Expectation expectation) {
    String words = Plain.words(text);
    if (STARTLED.matcher(text).matches()) {
      return Optional.of(Act.REPEAT);
    }
    boolean open = expectation instanceof Anything || expectation instanceof YesNo;
    if (open && SmallTalk.english(text)) {
      return Optional.of(Act.ENGLISH);
    }
    Optional<Act> talk = SmallTalk.read(words);
    if (talk.isPresent()) {
      return talk;
    }
    String begun = FILLER.matcher(words).replaceFirst("");
    String core = TAIL.matcher(begun).replaceFirst("");
    if (HOLD_ON.matcher(words).find() && words.length() < 16) {
      return Optional.of(Act.HOLD_ON);
    }
    if (REPEAT.matcher(begun).find() && words.length() < 20
        || Anew.alone(text)
        || Echo.doubts(text)) {
      return Optional.of(Act.REPEAT);
    }
    if (GOODBYE.matcher(begun).find() && !(expectation instanceof YesNo && begun.startsWith("不"))) {
      return Optional.of(Act.GOODBYE);
    }
    if (CORRECTION.matcher(text).find()) {
      return Optional.of(Act.CORRECTION);
    }
    if (expectation instanceof Anything
        && (CLOSING.matcher(words).matches() || Closings.in(words))) {
      return Optional.of(Act.CLOSING);
    }
    return expectation instanceof YesNo ? answer(words, core) : bareAnswer(words, core);
  }

  /**
   * The act beside what the utterance does to the question: a yes is only what assents, a no only
   * what refuses, and words that are an answer are no remark to the line.
   *
   * @param reply empty where nothing was asked
   */
  public static Optional<Act> read(
      String text, Expectation expectation, Optional<Reply.Kind> reply) {
    Optional<Act> heard = read(text, expectation);
    if (reply.isEmpty()) {
      return heard;
    }
    if (expectation instanceof YesNo) {
      return confirmed(heard, reply.get());
    }
    return switch (reply.get()) {
      case REFUSAL ->
          heard
              .filter(act -> act == Act.GOODBYE || act == Act.CLOSING)
              .or(() -> Optional.of(Act.NO));
      case HESITATION -> Optional.of(Act.HOLD_ON);
      case STATEMENT ->
          heard.filter(act -> !REMARKS.contains(act) || Plain.words(text).length() <= REMARK);
      default -> heard;
    };
  }

  private static Optional<Act> confirmed(Optional<Act> heard, Reply.Kind reply) {
    return switch (reply) {
      case ASSENT -> Optional.of(Act.YES);
      case REFUSAL -> heard.filter(Act.GOODBYE::equals).or(() -> Optional.of(Act.NO));
      case CHANGE -> Optional.of(Act.CORRECTION);
      case WISH, QUESTION -> heard.filter(act -> act != Act.HOLD_ON && !ANSWERS.contains(act));
      case HESITATION ->
          heard.filter(act -> !ANSWERS.contains(act)).or(() -> Optional.of(Act.HOLD_ON));
      default -> heard.filter(act -> !ANSWERS.contains(act));
    };
  }

  private static Optional<Act> answer(String words, String core) {
    String statement = QUESTION.matcher(core).replaceAll("");
    if (statement.isEmpty() && words.matches("[嗯恩啊哦]+")) {
      return words.matches("[嗯恩]+|啊|哦+") ? Optional.of(Act.YES) : Optional.empty();
    }
    Matcher no = NO.matcher(statement);
    if (no.find()) {
      return Optional.of(Act.NO);
    }
    boolean hummed = words.startsWith("嗯") && statement.length() < 3;
    return YES.matcher(statement).find() || hummed ? Optional.of(Act.YES) : Optional.empty();
  }

  private static Optional<Act> bareAnswer(String words, String core) {
    if (ONLY_NO.matcher(core).matches()) {
      return Optional.of(Act.NO);
    }
    boolean yes = ONLY_YES.matcher(core).matches() || words.matches("[嗯恩]+");
    return yes ? Optional.of(Act.YES) : Optional.empty();
  }
}
