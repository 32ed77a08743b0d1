package io.orderline.understand.intent;

import io.orderline.core.understanding.Intent;
import io.orderline.core.understanding.Understanding.Wish;
import io.orderline.understand.clause.SpeechForm;
import io.orderline.understand.clause.Spoken;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Narrows an intent where the words say which case it is: 显示签收了可我没拿到 is more than a question about
 * a parcel. Who names a remedy (退, 换, 赔) is served with that.
 */
public final class NarrowIntents {
  /** These are meant as they are; any other may be a guess where no remedy is named. */
  private static final Set<String> CLOSED =
      Set.of("human_agent", "invoice", "promotion", "payment", "cancel_order");

  private static final Set<String> MONEY =
      Set.of(
          "refund", "return", "exchange", "cancel_order", "logistics", "order_status", "payment");

  private static final Pattern REMEDY = Pattern.compile("退(?!件|回来了)|换|赔|补偿|取消|投诉|人工|真人|举报");

  private static final Map<Intent, Pattern> CASES = new LinkedHashMap<>();

  /** What was sent back, cancelled or applied for: how far it is, and where its money is. */
  private static final Pattern PROGRESS =
      Pattern.compile(
          "(?:退|寄回去?|退回去?|还回去|换|取消|申请)(?:了|掉)?的(?!话|时候|运费|邮费|地址|钱(?:一般|通常))[^,，。]{0,12}(?:钱|款|到账|收到|签收|处理|怎么样|进度|动静|消息|审核|寄[出来]|几时|什么时候|啥时|到哪|拿到|回来|验)"
              + "|(?:退款|钱|款)[^,，。]{0,3}(?:到账|退(?:给我|回来|下来)?|回来|打(?:给我|过来))了?(?:没|吗(?!$)|了没|没有)|我的?(?:退款|退货|换货|售后|钱)[^,，。]{0,8}(?:到哪|怎么还|还没|多久|哪一?步|什么时候|几时|进度|怎么样)"
              + "|(?:钱|退款|款)[^,，。]{0,4}(?:怎么|咋)?还(?:没|不)[^,，。]{0,4}(?:到|退|回|给)|取消了[^,，。]{0,6}(?:钱|款)[^,，。]{0,4}(?:没|还没|退了|到|呢)"
              + "|(?:退货|退款|换货|取消|售后)的(?:钱|款|事|单子?)[^,，。]{0,4}(?:到哪|到没到|怎么样|没动静|弄好|办好)"
              + "|(?:退款|退货|换货|售后|工单)[^,，。]{0,3}(?:到哪一?步|走到哪|办到哪|处理到哪|走到第几)"
              + "|(?:退款|钱)[^,，。]{0,6}(?:没|还没|未)(?:有)?(?:到账|到|收到|进账)|取消[^,，。]{0,6}了?[,，]?(?:我的)?(?:钱|款|退款)(?:呢|咋|怎么|还|没)|(?:退|取消|寄回)(?:了|掉|过)[^,，。]{0,8}(?:怎么|咋)?(?:还)?(?:没|不)(?:见|看|有|收|退|给|返)[^,，。]{0,6}(?:钱|款|到账|动静|信)");

  private static final Pattern OWN =
      Pattern.compile(
          "我|还没|还不|单子?都|取消的那|寄回去的|上次|上回|上个?(?:月|周|星期|礼拜)|前几天|之前|昨天|前天|那单|那个单|取消了|退了|没见|哪一?步|走到|办到|处理到");

  static {
    put(
        "not_received",
        "(?:签收|送达|妥投|送到了|已送|放(?:在)?(?:门口|驿站|柜))[^。]{0,14}(?:没(?:有)?(?:收到|拿到|见|看到|看见|找到|东西|签)|不是我|谁签|没人|啥也没有|找不到)|没(?:有)?(?:收到|拿到|见到|看到)[^。]{0,10}(?:签收|送达|已送)|谁(?:帮|替|给)?我?签(?:收|的|了)|不是我(?:本人)?签|我(?:根本|压根|真)?没签");
    put(
        "missing_item",
        "(?<!多|不|减|至)少(?:了|发|寄|送|给)?(?:我)?[一两二三四五1-9半]?(?:件|个|双|样|箱|盒|只|包|瓶|东西|条)|[两二三四五六七八九1-9]+(?:件|个|双|样|条|盒|只|包|瓶)[^,，。]{0,8}(?:差|少|缺|短)了?[一两二三1-3]|漏发|没(?:发|寄)全|(?:买|拍|订|下)了?[两二三四五六七八九十1-9]+(?:件|个|双|样|箱|盒|只|包|瓶|条)[^。]{0,8}(?:只|就|才)(?:收到|到|来|发|有|剩|见)?(?:了)?(?:[一两二三四五六七八九1-9])|(?:买|拍|订|下)了?[两二三四五六七八九1-9]+(?:件|个|双|样|箱|盒|只|包|瓶|条)[^。]{0,8}(?:只|就|才)(?:收到|到|来|发|有)|缺(?:了)?(?:一|两)?(?:件|个|配件)");
    put(
        "wrong_item",
        "(?:发|寄|送)错(?!地址|地方|快递)|(?:收到|来|发|寄)的?[^,，。]{0,4}不是我(?:买|要|订|拍)的|不是我(?:买|订|拍)的|跟我(?:买|订|拍)的不一样|(?:发|寄|收到|来)[^,，。]{0,5}是[^,，。]{1,6}我(?:要|买|拍|订|选)的[^,，。]{0,3}是");
    put(
        "damaged_item",
        "(?:收到|到手|打开|拆开|送来|一看|里面|寄来|箱子|东西|杯|碗|瓶|壶|屏|玻璃|锅)[^。]{0,10}(?:碎|摔坏|压坏|压扁|破了|裂|漏|断了|烂了|磕|变形|瘪)");
    put("urge_delivery", "催(?!我|.{0,4}(?:退款|审核|发票|售后|钱|付款|客服))");
  }

  private static final Intent CALLBACK = new Intent("callback");

  /** 让经理回个电话: a call to the caller, later. */
  private static final Pattern CALL_ME =
      Pattern.compile(
          "(?:(?:给|跟)(?:我|咱)|(?<=[让叫喊请找派排].{1,6}))(?:再)?(?:回|打|拨|来)(?:个|一个|我)?(?:电话|电|过来|回来|我电话)|(?:回|打|来)(?:个|一个)?电话?(?:给我|过来)|[回打]我电话|(?:打|回|拨)(?:给我|回来|过来)(?!的)|(?<=[让叫喊请找派排].{1,6})(?:跟我)?联系(?:一下)?我?|(?:约|预约|安排|申请|要|想要|需要)(?:一?个|一下)?(?:人工|客服)?(?:回电|回拨|回访)|^(?:请|麻烦)?(?:你们|您)?(?:回头|晚点|晚些|明天|下午|上午|待会儿?)?回电(?:话)?(?:给我)?(?:吧|一下)?$|(?:给我)?回过来$");

  /** What was, is missed, is asked or is not wanted: 刚才谁打给我, 说好的给我回电话呢. */
  private static final Pattern NO_CALL =
      Pattern.compile(
          "刚|谁|怎么|为什么|是不是|没|别|(?<![能可])不(?!可|能)|上次|昨天|已经|说好|说会|说要|答应|一直|老是|总|快递|骑手|送货|师傅|吗$|呢$|[打回]过(?!来)|钱|款|货|包裹|退|骗|骚扰|推销");

  private static final double CALLED_BELOW = 0.7;

  /** 大概哪天到: the caller's own parcel, where nothing else is named. */
  private static final Pattern PARCEL =
      Pattern.compile(
          "(?:大概|大约|预计|到底|究竟|具体|问下|问一下|问|看看|是|[,，。 ]|^)(?:哪天|哪一天|几号|什么时候|啥时候|几时|几点)(?:才|能|会|可以)*(?:送到|送过来|送来|寄到|到手|到家|送|到|收到|来)(?:货|我这|我家)?(?:啊|呢|呀)?$"
              + "|(?:还有|还得|还要|得)(?:几|多少)天(?:才|能|可以)*(?:到|送到|收到)|(?:怎么|咋|为什么|为啥)没?(?:跟|和|同|与)[^,，。]{1,8}(?:一起|一块儿?|同时)(?:来|到|发|送|寄)");

  /** 查查这会儿在哪, 今天到不到得了: the parcel, whatever else it resembles. */
  private static final Pattern WHEREABOUTS =
      Pattern.compile(
          "(?:查|看|瞧|瞅|问|说)(?:查|看|瞧|瞅|说)?(?:一?下)?[^,，。]{0,6}(?:在哪|到哪|走到哪|到(?:啥|什么)地方)|(?:今天|明天|后天|这两天)到不到(?:得了)?");

  /** 后头会有人打电话给我不: asks whether one will. */
  private static final Pattern WILL_CALL =
      Pattern.compile("会(?:有人|不会|再|给)?[^,，。]{0,6}(?:打|联系|通知)[^,，。]{0,6}(?:不|吗|么)[?？]?$");

  private static final double UNSURE = 0.9;

  private static final Pattern BEFORE_THAT =
      Pattern.compile("(?:退|取消|换|办|改|寄)(?:货|款)?(?:之前|以前)|^(?:退|取消|换|改)[^,，。]{0,4}先");

  /** What is asked of deliveries in general, or of something else that comes. */
  private static final Pattern OF_ALL =
      Pattern.compile(
          "一般|通常|平时|正常|如果|要是|钱|款|票|退|换|补|赔|券|积分|下单|现在买|今天买|拍|寄到|发到|送到(?!啊|呢|呀|$)|新疆|西藏|客服|师傅|取件|电话");

  private static final Pattern BARE_PROGRESS = Pattern.compile("进度|进展|到哪一?步|怎么样了");
  private static final Pattern AFTER_SALES =
      Pattern.compile("退|换|售后|工单|申请|修|补|取消|登记|处理|投诉|审核|赔|寄回|钱|票");
  private static final Pattern DENIED =
      Pattern.compile("(?:不是|没有?|并非|不)(?:要|想|来)?(?:投诉|退货?|换货?|取消|催)");

  private static final Intent LOGISTICS = new Intent("logistics");

  private static final double LIKELY = 0.7;

  /** 收货电话换一下: it is not the goods that are exchanged. */
  private static final Pattern CONTACT =
      Pattern.compile("(?:电话|手机号?|号码|收件人|收货人|联系人|名字|地址)[^,，。]{0,4}(?:要|也|得|想|给我|帮我)*(?:换|改)");

  private static final Intent PROGRESS_INTENT = new Intent("after_sales_progress");

  private NarrowIntents() {}

  /**
   * The same reading with narrower intents, and without a text where the caller's own case is
   * meant.
   */
  public static Reading of(Reading reading, String text) {
    if (reading.wishes().size() > 1) {
      return reading;
    }
    Optional<Wish> first = reading.wishes().stream().findFirst();
    if (first.map(Wish::intent).filter(Intent.HUMAN_AGENT::equals).isPresent()
        && WILL_CALL.matcher(text).find()) {
      return reading.only(Intent.QUESTION, LIKELY);
    }
    if (ownParcel(text, first) || whereabouts(text, first)) {
      return reading.only(LOGISTICS, LIKELY);
    }
    boolean own = PROGRESS.matcher(text).find() && OWN.matcher(text).find();
    if (own && reading.passage().isPresent() && first.isEmpty()) {
      return reading.only(PROGRESS_INTENT, reading.passage().get().confidence());
    }
    if (first.filter(wish -> wish.intent().name().equals("exchange")).isPresent()
        && CONTACT.matcher(text).find()) {
      return reading.only(new Intent("change_order"), first.get().confidence());
    }
    if (callback(text, first)) {
      return reading.only(CALLBACK, first.map(Wish::confidence).orElse(CALLED_BELOW));
    }
    Optional<Intent> narrow =
        own && first.filter(wish -> MONEY.contains(wish.intent().name())).isPresent()
            ? Optional.of(PROGRESS_INTENT)
            : narrowed(text, first, reading);
    return narrow
        .map(intent -> reading.only(intent, first.map(Wish::confidence).orElse(0.5)))
        .orElse(reading);
  }

  private static boolean whereabouts(String text, Optional<Wish> first) {
    String kept = Spoken.of(text).kept();
    return first
            .map(w -> w.confidence() < UNSURE || w.intent().equals(PROGRESS_INTENT))
            .orElse(true)
        && WHEREABOUTS.matcher(kept).find()
        && !AFTER_SALES.matcher(BEFORE_THAT.matcher(kept).replaceAll("")).find();
  }

  /** 大概哪天到, or 问问进度 where nothing was sent back, cancelled or applied for. */
  private static boolean ownParcel(String text, Optional<Wish> first) {
    boolean bare =
        first.map(Wish::intent).filter(PROGRESS_INTENT::equals).isPresent()
            && BARE_PROGRESS.matcher(text).find()
            && !AFTER_SALES.matcher(DENIED.matcher(text).replaceAll("")).find();
    return bare || PARCEL.matcher(text).find() && !OF_ALL.matcher(Spoken.of(text).kept()).find();
  }

  private static boolean callback(String text, Optional<Wish> first) {
    return first
            .map(
                wish ->
                    wish.intent().equals(Intent.HUMAN_AGENT) || wish.confidence() < CALLED_BELOW)
            .orElse(true)
        && CALL_ME.matcher(text).find()
        && !NO_CALL.matcher(text).find();
  }

  private static Optional<Intent> narrowed(String text, Optional<Wish> first, Reading reading) {
    boolean open = first.map(wish -> !CLOSED.contains(wish.intent().name())).orElse(true);
    // 放门口了我没看见: what is told and not asked is no question to the texts
    boolean asked = reading.passage().isPresent() && SpeechForm.of(text).question();
    if (!open || asked || REMEDY.matcher(text).find()) {
      return Optional.empty();
    }
    return CASES.entrySet().stream()
        .filter(known -> known.getValue().matcher(text).find())
        .map(Map.Entry::getKey)
        .filter(intent -> !reading.dropped().contains(intent))
        .findFirst();
  }

  private static void put(String intent, String words) {
    CASES.put(new Intent(intent), Pattern.compile(words));
  }
}
