package io.orderline.understand.intent;

import io.orderline.core.understanding.Intent;
import io.orderline.core.understanding.Understanding.Wish;
import io.orderline.understand.clause.Deeds;
import io.orderline.understand.clause.SpeechForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Narrows an intent where the words say which case it is: 显示签收了可我没拿到 is more than a question about
 * a parcel. Who names a remedy (退, 换, 赔) is served with that.
 */
public final class NarrowIntents {
  /** These are meant as they are; any other may be a guess where no remedy is named. */
  private static final Set<String> CLOSED =
      Set.of("human_agent", "invoice", "payment", "cancel_order");

  private static final Pattern REMEDY = Pattern.compile("退(?!件|回来了)|换|赔|补偿|取消|投诉|人工|真人|举报");

  private static final Map<Intent, Pattern> CASES = new LinkedHashMap<>();

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
        "(?:收到|到手|打开|拆开|送来|一看|里面|寄来|箱子|东西|杯|碗|瓶|壶|屏|玻璃|锅)[^。]{0,10}(?:碎|摔坏|压坏|压扁|破了|裂|漏|断了|烂了|磕|变形|瘪)|(?:有|其中|里头)[^,，。]{0,3}[一两二三几]?(?:条|个|件|只|双|瓶|盒|包|块)[^,，。]{0,4}(?:是)?(?:破|坏|烂|裂|碎|脏|断|瘪|漏|空)的?$");
    put("urge_delivery", "催(?!我|.{0,4}(?:退款|审核|发票|售后|钱|付款|客服))");
  }

  private static final Intent LOGISTICS = new Intent("logistics");
  private static final Intent ORDER_STATUS = new Intent("order_status");
  private static final Set<Intent> ABOUT_ORDERS = Set.of(LOGISTICS, ORDER_STATUS);

  /** Surer than this, another wish is meant beside the question when an order goes out. */
  private static final double SURELY_ELSE = 0.9;

  private static final Intent EXCHANGE = new Intent("exchange");
  private static final Intent CHANGE_ORDER = new Intent("change_order");
  private static final Intent CALLBACK = new Intent("callback");

  /** How sure a case is that the words say and the intents do not. */
  private static final double LIKELY = 0.7;

  /** 收货电话换一下: it is not the goods that are exchanged. */
  private static final Pattern CONTACT =
      Pattern.compile(
          "(?:电话|手机号?|号码|收件人|收货人|联系人|名字|地址|(?:收货|送货|收件)的?地方)[^,，。]{0,4}(?:我|要|也|得|想|给我|帮我)*(?:换|改)|(?:换|改)(?:个|一下|一个)?(?:新的?)?(?:收货|收件)?的?(?:地方|地址|电话|手机号|号码|收件人|收货人)");

  private static final Pattern EXCHANGES =
      Pattern.compile("(?<![不别甭没])换(?:货|一?[件双条台套]|一?个(?=[大小新])|[大小](?!了)|新的)");

  private static final Intent PROGRESS = new Intent("after_sales_progress");

  /** 在路上了还能不能改到公司去: another place for a parcel on its way. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?:改|转)(?:到|送|寄|派|投|发)(?:到)?(?!账|了吗|了没)[^,，。]{1,}");

  /** 机器人那个退货: goods, and no wish for or against one that speaks. */
  private static final Pattern ROBOT =
      Pattern.compile("(?:扫地|擦窗|拖地)?机器人(?=那个|的?(?:退|换|坏|不|没|发|到|少|能|要|怎么|充))");

  private static final Pattern PERSON = Pattern.compile("转|人工|真人|客服|经理|(?:是|不是|你).{0,3}机器人");

  private static final Intent COMPLAINT = new Intent("complaint");

  /** 我要投诉快递员不送上楼: whatever it is about. */
  private static final Pattern COMPLAINS =
      Pattern.compile(
          "(?:^|[,，。])(?:我)?(?:就|现在|今天|必须|一定)*(?:要|得|想)(?:求)?投诉(?!电话|渠道|的事|吗|没|的话|多久|处理|要)[^吗?？]*$");

  /** 能不能跟快递说说: they are to be hurried, whatever a text says of parcels. */
  private static final Pattern SPEAK_TO_CARRIER =
      Pattern.compile(
          "(?:跟|和|同|给)(?:快递|站点|网点|物流|驿站)(?:公司|员|小哥|那边)?(?:说说|说一声|说一下|讲讲|沟通|反映|打个招呼|联系一下|打个电话)(?!.*(?:放|晚上|白天|几点|别送|不要送|拒收|退|取消))");

  private NarrowIntents() {}

  /**
   * The same reading with narrower intents, and without a text where the caller's own case is
   * meant.
   */
  public static Reading of(Reading reading, String text) {
    if (reading.wishes().size() > 1) {
      return contact(reading, text);
    }
    Optional<Wish> first = reading.wishes().stream().findFirst();
    if (CallMeBack.isAskedAbout(text, first)) {
      return reading.only(Intent.QUESTION, LIKELY);
    }
    if (ofRobot(text, first)) {
      return reading.all(Deeds.in(text), LIKELY);
    }
    boolean elsewhere =
        first.map(Wish::confidence).orElse(0.0) < SURELY_ELSE
            || first.map(Wish::intent).filter(ABOUT_ORDERS::contains).isPresent();
    if (elsewhere && OwnParcel.dispatch(text)) {
      return reading.only(ORDER_STATUS, LIKELY);
    }
    if (OwnParcel.in(text, first)) {
      return reading.only(LOGISTICS, LIKELY);
    }
    if (COMPLAINS.matcher(text).find() && !reading.dropped().contains(COMPLAINT)) {
      return reading.only(COMPLAINT, SURELY_ELSE);
    }
    if (SPEAK_TO_CARRIER.matcher(text).find()) {
      return reading.only(new Intent("urge_delivery"), LIKELY);
    }
    Optional<Double> own = OwnCase.in(reading, text);
    if (own.isPresent()) {
      return reading.only(PROGRESS, own.get());
    }
    boolean exchange = first.filter(wish -> wish.intent().equals(EXCHANGE)).isPresent();
    boolean change = first.filter(wish -> wish.intent().equals(CHANGE_ORDER)).isPresent();
    if ((exchange || change) && CONTACT.matcher(text).find()) {
      return exchanges(text)
          ? reading.all(List.of(EXCHANGE, CHANGE_ORDER), LIKELY)
          : exchange ? reading.only(CHANGE_ORDER, first.get().confidence()) : reading;
    }
    if (first.filter(wish -> ABOUT_ORDERS.contains(wish.intent())).isPresent()
        && ELSEWHERE.matcher(text).find()) {
      return reading.only(new Intent("change_order"), first.get().confidence());
    }
    if (CallMeBack.in(text, first)) {
      return reading.only(CALLBACK, first.map(Wish::confidence).orElse(CallMeBack.CALLED_BELOW));
    }
    return narrowed(text, first, reading)
        .map(intent -> reading.only(intent, first.map(Wish::confidence).orElse(0.5)))
        .orElse(reading);
  }

  /** 单子不撤了，把收货电话换一个: of two wishes the one that looks like an exchange is none. */
  private static Reading contact(Reading reading, String text) {
    List<Intent> others =
        reading.wishes().stream()
            .map(Wish::intent)
            .filter(intent -> !intent.equals(EXCHANGE) && !intent.equals(CHANGE_ORDER))
            .toList();
    boolean mistaken =
        others.size() < 2
            && reading.wishes().stream().anyMatch(wish -> wish.intent().equals(EXCHANGE))
            && CONTACT.matcher(text).find()
            && !exchanges(text);
    return mistaken ? reading.all(joined(others, CHANGE_ORDER), LIKELY) : reading;
  }

  /** 换小一号，顺便改个地址: goods are exchanged, too. */
  private static boolean exchanges(String text) {
    return EXCHANGES.matcher(CONTACT.matcher(text).replaceAll("")).find();
  }

  private static List<Intent> joined(List<Intent> some, Intent one) {
    return Stream.concat(some.stream(), Stream.of(one)).toList();
  }

  private static boolean ofRobot(String text, Optional<Wish> first) {
    return first.map(Wish::intent).filter(Intent.HUMAN_AGENT::equals).isPresent()
        && ROBOT.matcher(text).find()
        && !PERSON.matcher(text).find();
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
