package io.orderline.understand.act;

import io.orderline.core.call.Expectation;
import io.orderline.core.call.Expectation.YesNo;
import io.orderline.core.understanding.Act;
import io.orderline.understand.text.Plain;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an utterance does in the dialogue. While a confirmation is awaited, yes and no may be
 * wrapped in more words; otherwise they count only when nothing else is said.
 */
public final class ActReader {
  private static final Pattern FILLER =
      Pattern.compile("^(?:嗯+|呃+|额+|啊+|哦+|噢+|哎+|唉+|诶+|那个|那|这个|就|你好|喂|我说|就是说)+");
  private static final Pattern TAIL = Pattern.compile("(?:啊|呀|呢|吧|嘛|哈|哦|啦|了|的|谢谢你?您?|麻烦了)+$");

  private static final Pattern REPEAT =
      Pattern.compile(
          "(?:再|重新?)(?:给我|跟我)?(?:说|讲|念|报|播|重复)(?:一?[遍次下]|一回)|重复一?[下遍]|没(?:有)?听(?:清楚?|见|到|明白|懂)|听不(?:清楚?|见|到)"
              + "|(?:刚才?|刚刚)(?:你)?说(?:的)?(?:是)?(?:什么|啥)|^(?:你)?说(?:的)?(?:什么|啥)(?:来着)?$|^(?:什么|啥|什么呀|啥呀|啥子)$|大声一?点|太快了|说慢一?点");
  private static final Pattern HOLD_ON =
      Pattern.compile(
          "^(?:你|您|请|麻烦|那)?(?:先)?(?:稍等|等等|等一[下会]|等会|等下|别挂|不要挂|你别挂|慢着)"
              + "|(?:稍等|等我?一?[下会])(?:儿)?(?:我|啊|哈)?(?:去)?(?:[找看查拿翻]|接)|^我?(?:去)?[找看查拿翻]一?[下看找](?:手机|单号|订单|订单号|号码)?$|让我[找看查想]");
  private static final Pattern GOODBYE =
      Pattern.compile(
          "再见|拜拜|拜+$|先?挂[了啦]$|^挂[了吧]|(?:^|就)这样吧$|先这样|没(?:有)?(?:别的|其他|其它|什么)?(?:事|问题)了|^没(?:有|啥|什么)(?:了|别的|其他|其它)");
  private static final Pattern CORRECTION =
      Pattern.compile(
          "(?:不对|错了|说错了?|不是)[,，。 ]*(?:应该|我)?(?:是|说的是|要的是|改成)|(?:我|刚才?|刚刚)(?:才)?(?:说|报|念|讲)错|说反了|[^没]错了[,， ]*(?:应该)?是|更正一下|改成");

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

  private ActReader() {}

  /**
   * @param text the utterance in plain form
   */
  public static Optional<Act> read(String text, Expectation expectation) {
    String words = Plain.words(text);
    String begun = FILLER.matcher(words).replaceFirst("");
    String core = TAIL.matcher(begun).replaceFirst("");
    if (HOLD_ON.matcher(words).find() && words.length() < 16) {
      return Optional.of(Act.HOLD_ON);
    }
    if (REPEAT.matcher(begun).find() && words.length() < 20) {
      return Optional.of(Act.REPEAT);
    }
    if (GOODBYE.matcher(begun).find() && !(expectation instanceof YesNo && begun.startsWith("不"))) {
      return Optional.of(Act.GOODBYE);
    }
    if (CORRECTION.matcher(text).find()) {
      return Optional.of(Act.CORRECTION);
    }
    return expectation instanceof YesNo ? answer(words, core) : bareAnswer(words, core);
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
