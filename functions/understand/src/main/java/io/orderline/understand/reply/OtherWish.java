package io.orderline.understand.reply;

import io.orderline.understand.reply.Asked.Family;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something else is wanted than what the question asks about. */
final class OtherWish {
  /** What callers ask for, and the flows at which these words are no other wish. */
  private static final Map<Pattern, Set<String>> SERVICES = new LinkedHashMap<>();

  static {
    service("仅退款|只退款|退款不退货", "refund");
    service("退货|(?:我要|我想|给我|帮我|是要)退$", "return", "refund");
    service("退掉|退了|退款|退钱|退吧|退回去", "return", "refund", "cancel_order");
    service(
        "(?:我要|我想|给我|帮我|是要)换$|换货|换一?[个件双台套](?!地址|快递|颜色|尺码|时间|电话)(?:新的?|别的|大|小|好)?|换新|调换|换成别|换(?:大|小)(?:一?点|一?号|一?码)",
        "exchange");
    service("取消(?:这个|那个|掉)?(?:订单|单子)", "cancel_order");
    service(
        "改(?:一?下|一?个)?(?:收货|送货|收件)?(?:的)?(?:地址|电话|收件人|收货人|颜色|尺码)|换个?(?:收货)?地址|改成?(?:别的|其他)(?:地方|地址|颜色|款)",
        "change_order");
    service("换一?个?(?:颜色|尺码|款式?|型号|大小)|改成?(?:别的|其他)(?:颜色|款)", "change_order", "exchange");
    service("(?:给我|帮我)(?:改|换)成[^,，。]{1,6}(?:色|码|号|轴|款|版|味|装)(?:的)?", "change_order", "exchange");
    service("开(?:个|张|一张)?(?:电子|纸质)?(?:发票|票)", "invoice");
    service(
        "(?:看|查|问|瞅|说)(?:看|一?下|一查|查)?.{0,8}(?:快递|物流|包裹|到哪|在哪|到了没|发货没|发没发|进度|什么时候到(?!账|帐|卡)|走到|发出)|(?<![钱款退寄送打办])到哪[了儿里啦]|走到哪",
        "");
    service(
        "(?:转|接|找|叫|要|换)(?:接)?(?:个|一个|你们)?(?:人工|真人|人工客服|客服|经理|领导|主管|老板)|人工客服|^人工(?:吧)?$", "person");
    service("(?:要|我|去|得)投诉", "complaint");
    service("补偿|赔(?:我|偿|点|钱)|补差价|退差价|价保", "compensation");
    service("催一?下|催催|帮我催|催促", "logistics");
    service("补发|重新?发(?:一|个|货)?|再发一|维修|修一?下|寄修", "");
  }

  /** What callers name outright, however much they say beside it. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:我要|我得|我想|必须|我去)(?:去|给)?(?:投诉|转人工|找?人工)|(?:给我|帮我|直接|麻烦|请)(?:转|接|找)(?:接)?(?:个|到)?(?:人工|真人)|转(?:接)?人工");

  private static final Pattern COMPANY =
      Pattern.compile("(?:公司|企业|单位)(?:的|抬头|名义|发票|票|吧|好了|$)|开(?:个|给|成)?(?:公司|企业|单位)|专票|专用发票");
  private static final Pattern PERSONAL =
      Pattern.compile("(?:开|写)(?:成)?我?(?:私人|自己)的?|个人(?:的|抬头|名义|发票|票|吧|就|好了|$)|开(?:个|给|成)?个人");
  private static final Pattern PROPOSED =
      Pattern.compile(
          "要不|还是|改成|换成|给我|帮我|我要|我想|想要|要求|直接|先|不如|干脆|那就|那|算了|就(?:行|好|可以)|吧$|是|麻烦|请|你们?(?:去|得)|再|另外");
  private static final Pattern NEGATED =
      Pattern.compile(
          "(?:(?<!要)不|别|没|莫|不要|不用|没说|没有要|不是要|不想|别给我|不是|先别|不需要|没想)(?:要|再|给我|帮我|想|急着|跟我)?$");
  private static final Pattern TAG =
      Pattern.compile("(?:吗|(?<=了)不|行吗|可以吗|好吗|行不行|好不好|行不|可以不|成吗|好不|可以么|行么|吧|呗|啊|呀|嘛|谢谢|了)+$");
  private static final Pattern INSISTS = Pattern.compile("我要|给我|帮我|改成?|换成?|还是");
  private static final Pattern POLITE =
      Pattern.compile("(?:能不能|可不可以|可以不可以|能|可以)(?:先|麻烦|请)?(?=给我|帮我|直接|开)");

  /** 好，退货 at the question of an exchange. */
  private static final Pattern YES_BEFORE =
      Pattern.compile("^(?:嗯|好的?|行|对|是的?|可以|那|就|[,，。 ])+(?=务)");

  private static final Pattern SHOW = Pattern.compile("看|查|哪[了儿里啦]");

  private OtherWish() {}

  /**
   * @param plain the reply before 办 stands for anything
   */
  static boolean proposed(String plain, Asked asked) {
    if (otherInvoice(plain, asked)) {
      return true;
    }
    for (Map.Entry<Pattern, Set<String>> service : SERVICES.entrySet()) {
      String here = asked.deed();
      if (service.getValue().contains(here)) {
        continue;
      }
      Matcher found = service.getKey().matcher(plain);
      while (found.find()) {
        String before = POLITE.matcher(plain.substring(0, found.start())).replaceFirst("");
        String rest = TAG.matcher(before + "务" + plain.substring(found.end())).replaceFirst("");
        boolean wanted =
            PROPOSED.matcher(plain).find()
                || YES_BEFORE.matcher(rest).replaceFirst("").length() <= 2
                || SHOW.matcher(found.group()).find();
        if (wanted && !NEGATED.matcher(before).find() && !Inquiry.in(rest)) {
          return true;
        }
      }
    }
    return false;
  }

  /** An agent or a complaint is asked for outright: …我要投诉. */
  static boolean named(String plain) {
    Matcher found = NAMED.matcher(plain);
    return found.find()
        && !NEGATED.matcher(plain.substring(0, found.start())).find()
        && !Inquiry.in(TAG.matcher(plain.substring(found.start())).replaceFirst(""));
  }

  /** A company's invoice where a personal one is spoken of, and the other way round. */
  static boolean otherInvoice(String plain, Asked asked) {
    if (!asked.is("invoice")) {
      return false;
    }
    String stated = POLITE.matcher(TAG.matcher(plain).replaceFirst("")).replaceFirst("");
    if (Inquiry.in(stated) && !INSISTS.matcher(stated).find()) {
      return false;
    }
    Matcher kind = (asked.family() == Family.ACT ? COMPANY : PERSONAL).matcher(plain);
    return !asked.slot().equals("invoice_kind")
        && kind.find()
        && !NEGATED.matcher(plain.substring(0, kind.start())).find();
  }

  private static void service(String words, String... flows) {
    SERVICES.put(Pattern.compile(words), Set.of(flows));
  }
}
