package io.orderline.understand.clause;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits a sentence where a second wish may begin: "查下快递，另外发票开了没有". Each clause costs an embedding,
 * so that one is read only where it may be a wish of its own.
 */
public final class Clauses {
  private static final Pattern SEAM =
      Pattern.compile(
          "[,，。;；!！?？]+|(?<=[\\u4e00-\\u9fff]) (?=[\\u4e00-\\u9fff])|另外|(?<!我|没)还有(?=[,，]|积分|会员|优惠|券|活动|就是|那|我|个|一[个件]|想|帮|麻烦|问|退|发票|什么时候|你们)|顺便|顺带|顺道|同时|然后|完了(?=再|帮|给)|接着"
              + "|再(?=帮|给|问|查|看|开|说|投诉|退|换|改|催)|(?<!我)还(?=想问|想查|要问|要查|想|要投诉|要开|要退|要换)"
              + "|(?:要是|如果)?(?:实在)?(?:不行|不可以|不能(?:退|换|取消|改)?|[退换改]不了|取消不了)(?:的话)?(?:那?就|再)|(?<=.{4})(?=(?:如果|要是)(?!还))");

  private static final Map<String, Pattern> TOPICS = new LinkedHashMap<>();

  static {
    put(
        "parcel",
        "快递|物流|包裹|发货|发出|到哪|时候到|几时到|啥时到|哪天到|送到|送[没不]送|到没到|派送|(?:哪天|几号|几时|啥时候?|什么时候|多久|几天)(?:才|能|会|可以)*(?:到|送|发|来)|签收|驿站|几时发|时候发|几天到|没收到");
    put("return", "退货|退掉|退了|要退|想退|能退|给退|退(?!款|钱|换|的)");
    put("refund", "退款|退钱|到账|钱.{0,4}[退到回]");
    put("exchange", "换货|换[个一成大小新]|要换|想换|能换|调换|换(?!地址)");
    put("cancel", "取消|撤|别发");
    put("order", "订单|单子|下单|[这那]单(?!位)");
    put("invoice", "发票|开票|抬头|专票|票");
    put("change", "改.{0,4}(?:地址|电话|收|颜色|尺)|地址");
    put("complaint", "投诉|举报|态度");
    put("compensation", "赔|补偿|价保|价格保护");
    put("person", "人工|真人|转接|经理");
    put("offers", "优惠|券|活动|打折|满减|积分|会员|差价|保价");
    put("payment", "付款|支付|花呗|分期|付不了");
    put("delivery_fee", "运费|邮费|包邮");
    put("goods", "保修|质保|正品|怎么用");
    put("progress", "售后|工单|审核|寄回");
    put("hours", "几点[^,，。]{0,2}(?:上班|下班|开门|关门|开始)|上班|下班|营业");
    put("shop", "门店|实体店|线下|自提|自取|店(?:在|开在)哪");
    put("put_down", "(?:放|搁)(?:在|到)?(?:门口|驿站|柜|保安|物业|前台)|备注|(?:晚上|白天|周末)[^,，。]{0,2}送");
    put("carrier", "(?:发|寄|走|用|是)(?:的|得)?(?:啥子?|什么|哪家|哪个|哪一家)的?(?:快递|物流)");
    put("paper", "纸质|纸的|电子(?:的|版|发票|票)");
    put("reissue", "重开|作废|冲红|开错");
  }

  private static final int SHORTEST = 2;
  private static final int MOST = 4;

  /** 如果换货的话 and 因为没收到 are the ground for what follows. */
  private static final Pattern GROUND =
      Pattern.compile("(?:如果|要是|假如|因为|由于|当时)(?!.*就).*|.*(?:的话|的时候|之后|以后|来着)");

  /** Words that announce another wish; a comma alone may only part a reason from what is wanted. */
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "另外|还有(?!没)|顺便|顺带|顺道|同时|然后|接着|再(?=帮|给|问|查|看|开|投诉|退|换)|还(?=要投诉|想问|想查|要开|要退|要换|要问)|(?:不行|不可以|不能(?:退|换|取消|改)?|[退换改]不了|取消不了)(?:的话)?(?:那?就|再)|先");

  private Clauses() {}

  /** Whether a second wish is announced, so that each counts as it comes. */
  public static boolean announced(String text) {
    return ANNOUNCED.matcher(text).find();
  }

  /** In the order said; empty when the sentence has only one clause worth reading by itself. */
  public static List<String> of(String text) {
    List<String> clauses = topical(text);
    return clauses.size() >= 2 && clauses.size() <= MOST ? clauses : List.of();
  }

  /** The clauses that speak of the shop's business, each of something else. */
  public static List<String> topical(String text) {
    List<String> clauses = new ArrayList<>();
    Set<Set<String>> topics = new LinkedHashSet<>();
    for (String part : SEAM.split(text)) {
      String clause = part.strip();
      Set<String> about = about(clause);
      if (clause.length() >= SHORTEST
          && !GROUND.matcher(clause).matches()
          && !about.isEmpty()
          && topics.add(about)) {
        clauses.add(clause);
      }
    }
    return clauses;
  }

  private static Set<String> about(String clause) {
    Set<String> about = new LinkedHashSet<>();
    TOPICS.forEach(
        (topic, words) -> {
          if (words.matcher(clause).find()) {
            about.add(topic);
          }
        });
    return about;
  }

  private static void put(String topic, String words) {
    TOPICS.put(topic, Pattern.compile(words));
  }
}
