package io.orderline.understand.act;

import io.orderline.core.understanding.Act;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What callers say to the line itself and not about their business. */
final class SmallTalk {
  private static final Map<Act, Pattern> ACTS = new LinkedHashMap<>();

  /** Longer sentences have business of their own. */
  private static final int LONGEST = 20;

  private static final String BEGUN =
      "^(?:嗯|呃|啊|哦|哎|唉|喂|诶|欸|你好|您好|哈喽|那个|那|请问|我想问一?下?|问一?下|对了|不好意思)*";
  private static final String ENDED = "(?:了|啊|呀|吗|么|嘛|吧|呢|哦|没有?|不)*$";

  static {
    ACTS.put(
        Act.HELLO,
        Pattern.compile(
            BEGUN
                + "(?:你|您|我|这边|那边|对面)*(?:说话|讲话)?(?:还)?(?:能|可以|可不可以|能不能)?(?:听得?(?:到|见|清)|听不听得(?:到|见)|还?在吗|还?在不在|在听|有人在?|没人|有声音)(?:我)?(?:说话|讲话|的声音|说的)?"
                + ENDED
                + "|^喂{2,}[喂啊]*$|^(?:喂|哈喽|哈啰|hello)+(?:喂|你好|您好)*$"));
    ACTS.put(
        Act.IDENTITY_OF_LINE,
        Pattern.compile(
            "^(?!.*(?:[转找接叫]|我要|不要|换个|我想跟|我不想跟)).*(?:(?:你|您|对面|这边?|那边|跟我说话的|电话里)(?:们)?(?:到底|究竟|现在)?(?:是不是|是|算)?(?:一?个|什么)?(?:真的?人|真人|活人|人|机器人?|ai|人工|智能|录音|电脑|程序|语音)(?:客服|在说话|在讲话|还是|吧|吗|么|啊|呀|呢|不|来着)|(?:真人|人工|人|机器人?)(?:客服)?还是(?:个)?(?:真人|人工|人|机器|ai|录音|电脑|智能)|是(?:不是)?(?:一?个)?(?:真人|机器人?|活人|人工)(?:在(?:跟我|和我)?(?:说话|讲话|回答|接).{0,2}|吗|么|吧|啊|呀|呢|$)).*$|^(?:喂|哎|诶)?(?:我)?(?:这是|现在是|是|这)?(?:在)?(?:跟|和|同)(?:真?人|活人|机器人?|电脑|录音)(?:在)?(?:说话|讲话|聊天?|打电话)?(?:呢)?还是(?:跟|和|同)?.*$"));
    ACTS.put(
        Act.CALLED_ME,
        Pattern.compile(
            BEGUN
                + "(?:我)?(?:刚才|刚刚|刚|之前|今天|昨天|上午|下午|早上|中午|怎么|是不是|好像)*(?:是|有)?(?:不是)?(?:你们?|您|谁|这个号|这个号码|店里|客服)(?:这边|这个号|刚才|刚刚|刚|今天|昨天)*(?:是|有)?(?:给我)?(?:打|来)(?:来|过来|给我|过|了|的)?(?:过)?(?:个|一个)?(?:电话)?(?:给我)?(?:来)?(?:的)?(?:是|有|想|要)?(?:什么事|啥事|干嘛|干什么|做什么|有事)?"
                + ENDED
                + "|(?:未接(?:来电|电话)|(?:看到|看见|接到|有)(?:个|一个)?(?:你们?|这个号码?)(?:的|打来的)*(?:来电|电话)).{0,8}$"));
  }

  private static final Pattern LATIN = Pattern.compile("[a-z]{2,}");
  private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");
  private static final Pattern HELLO_ONLY =
      Pattern.compile("(?:hello|hi|hey|ok|okay|yes|no|bye|[ ,.!?])+");

  private SmallTalk() {}

  static Optional<Act> read(String words) {
    return words.length() > LONGEST
        ? Optional.empty()
        : ACTS.entrySet().stream()
            .filter(act -> act.getValue().matcher(words).find())
            .map(Map.Entry::getKey)
            .findFirst();
  }

  /** Several words of another language and hardly any Chinese. */
  static boolean english(String text) {
    Matcher latin = LATIN.matcher(text);
    int words = 0;
    int letters = 0;
    while (latin.find()) {
      words++;
      letters += latin.group().length();
    }
    long chinese = CHINESE.matcher(text).results().count();
    return words >= 2
        && letters >= 8
        && letters > 3 * chinese
        && !HELLO_ONLY.matcher(text).matches();
  }
}
