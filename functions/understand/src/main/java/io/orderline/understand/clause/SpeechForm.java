package io.orderline.understand.clause;

import io.orderline.understand.text.Plain;
import java.util.regex.Pattern;

/**
 * The form of what was said: a question may be about a rule, a request is about something to do,
 * and the caller's own case is looked up.
 *
 * @param question it asks: 吗, A不A, 几, 谁, 多久 …
 * @param request it wants something done: 帮我…, 我要…
 * @param own it speaks of something of the caller's own: 我的, 我退的, 昨天那个
 * @param state it asks how far something is: 到了没, 怎么还没
 */
public record SpeechForm(boolean question, boolean request, boolean own, boolean state) {
  private static final Pattern CHOICE =
      Pattern.compile(
          "([\\u4e00-\\u9fff])(?:不|没|唔)\\1|有(?:没|冇)有|有[^,，。]{1,5}没有(?!了|收|到|发|退|给)|可不可|能否|是否|可否|有无");
  private static final Pattern PARTICLE =
      Pattern.compile(
          "(?:吗|么|嘛|呢|咧|伐|不|没|没有|是吧|对吧|否|不行|不能)(?:啊|呀|哦|噢|哈|啦|的)*$"
              + "|(?:吗|么)(?=你|我|还|那|就|怎|可|能|帮)");

  /** 是我付还是你们付; 会退的吧; 还要我出运费啊. */
  private static final Pattern UNMARKED =
      Pattern.compile(
          "(?:是|到|退|寄|能|要|发|走|选|用)[^,，。]{1,10}还是(?!算了|不|给|退了|取消|换|帮|那)[^,，。]+"
              + "|(?:是|能|会|可以|有|包|承担|出|支持|得)[^,，。]{0,10}吧$|(?:还要|也要|要我|得我|还得)[^,，。]{0,10}[啊呀哦]$"
              + "|能[^,，。]{1,3}不能|(?:规则|流程|条件|规定|标准|政策|福利)$|(?:地址|电话|时间|规则|流程|网址)(?:是|呢|发我|发给我|给我|告诉我|说|跟我|和我)+(?:一?下|一声)?$|告诉我");

  private static final Pattern ASKING_WORD =
      Pattern.compile(
          "怎[么样]|咋|(?<!没)什么(?!的)|(?<!没)啥|哪(?!怕)|谁|几(?!乎|个月了|天了|次了|回了|遍了)|多少|多久|多长|多大|多远|多快"
              + "|为何|如何|何时|干嘛|啷个|边度|点解|点样|几多");

  /** 啥也没看见, 谁都没收到, 好几天了 ask nothing. */
  private static final Pattern INDEFINITE =
      Pattern.compile(
          "(?:什么|啥|谁|哪[里儿]?)(?:也|都)(?=没|不)|(?:好|十|不过|没)几|不管怎么|无论怎么|怎么(?:说|样)?都|谁知道|不怎么样|几[天个次回遍](?:了|都)");

  private static final Pattern ANNOUNCED =
      Pattern.compile("(?:想|要|先|再)?(?:请?问|咨询|打听|了解)(?:一?下|问|你|您)");
  private static final Pattern REQUEST =
      Pattern.compile(
          "(?:帮|替|为|(?<![还退寄发送补赔付卖])给)(?:我(?!一下$)|俺|咱|忙)|麻烦(?!事)|(?:我|俺)(?:就|还|也|现在|是|只|先|得)*(?:要(?!的|是|怎|多|不要|几|什么|付|等|自己)|想(?!问|知道|了解|咨询|打听|请问|看看实)|需要|打算|得(?!等|付|几|多|自))"
              + "|(?:应该|必须|总得|得)(?:给我|补偿|赔|退给?我|补给?我)|(?:我)?要求(?!门)|^(?:赶紧|赶快|快点?|马上|立刻|必须|一定|直接)|叫你们|办一?下|处理一?下|查一?下|看一?下|转人工|退掉|退了吧|换掉|取消掉|^我?要(?!是|求|不|付|多)|^转|^叫|^把|^找|^开(?:一?张|一?个)|(?:要|得|想)(?:改|换|退|取消|开)(?:一?下|一个|了|吧)?$");
  private static final Pattern OWN =
      Pattern.compile(
          "我(?:们)?(?:的(?=[\\u4e00-\\u9fff])(?!话)|那|这|家的|寄(?=的|回去的|过去|了)|退(?:的|了|回去的|回的|货的)|换的|买的(?!话)|订的|拍的|下的|取消的|申请的|付(?:了|的)|昨|前天|上|刚|等了?|都|已经|还没|一直)"
              + "|我(?:[^,，。]{0,4})(?:还没|没有?收到|收到了)|上次|上(?:个)?(?:礼拜|星期|周|月)[^,，。]{0,3}[退换寄买拍下]|昨天|前天|前几天|刚才?[拍买下退]|那(?:个|件|双|单|笔)[^,，。]{0,4}(?:单|钱|退|换|快递|订单)|取消(?:了)?的|(?:寄回去|退回去|寄回|退回)的(?!地址|邮费|运费|快递费|费|时候|话)|退的(?!钱|货(?:往|寄|要)|话|时候|邮|运)");
  private static final Pattern STATE =
      Pattern.compile(
          "(?:了|好|完|出来|出去|过|掉)(?:没|吗|么)|(?<![能会得可以].{0,6})到(?:没|吗|么)|了没|(?<!有)没有?(?:啊|呀|呢)?$|(?<![寄退放送邮发换回])到哪|走到|哪[儿里]了|怎么还|咋还|怎么没|咋没|(?:快递|包裹|东西|订单|货|件|鞋|衣服|单子)[^,，。]{0,4}(?:几时|啥时候?|什么时候|哪天|多久|几天|几点)(?:才|能|可以|会|给)*(?:到(?!账)|送|来)|^(?:那|大概|大约|我)*(?:几时|啥时候?|什么时候|哪天)(?:能|会)?(?:送?到)(?:啊|呀|呢)?$|还没|还不|一直|到底|进度|处理得|怎么样了|啥情况|什么情况|动静|都.{1,3}天|什么状态|哪一?步");

  public static SpeechForm of(String text) {
    String words = Plain.words(text);
    String definite = INDEFINITE.matcher(words).replaceAll("");
    boolean question =
        text.contains("?")
            || text.contains("？")
            || CHOICE.matcher(words).find()
            || PARTICLE.matcher(words).find()
            || UNMARKED.matcher(words).find()
            || ASKING_WORD.matcher(definite).find()
            || ANNOUNCED.matcher(words).find();
    return new SpeechForm(
        question,
        REQUEST.matcher(words).find(),
        OWN.matcher(words).find(),
        STATE.matcher(words).find());
  }

  /** A question that is not about a case of the caller's, nor asks for something to be done. */
  public boolean general() {
    return question && !request && !own && !state;
  }
}
