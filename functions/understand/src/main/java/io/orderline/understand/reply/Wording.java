package io.orderline.understand.reply;

import io.orderline.understand.text.Plain;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A reply as the rules see it: in standard words, with 办 for what the question asks about, so that
 * 取消 at 确认取消吗 and 退 at 确认退货吗 are the same.
 *
 * @param marked with its punctuation
 * @param words without
 */
record Wording(String marked, String words) {
  private static final String BACK =
      "退货退款|退款退货|拦(?:截)?(?:回来|下来?|回)|退(?:货|款|钱|回去|回|单)?(?!休|步|换|烧|让)";

  /** 把钱退我, but not 先把钱退我, which wants it before anything else. */
  private static final String MONEY_BACK = "(?<!先)(?:把|将)?(?:钱|款)(?:都)?退(?:还|回)?(?:给)?我";

  private static final Map<String, Pattern> VERBS =
      Map.of(
          "return", verb(BACK),
          "refund", verb(MONEY_BACK + "|" + BACK),
          "cancel_order",
              verb("取消(?:掉)?(?:这个|那个)?(?:订单|单子|这单)?|撤(?:单|销|掉)?|退(?:单|掉|款|钱)?(?!货|休|步|换|烧|让|订)"),
          "exchange",
              verb(
                  "(?:调|更|置)换|换(?:一?[个件双条台])?(?:大|小)(?:一?[点号码些])+的?|换(?:货|一?个新的?|一?件新的?|一?双新的?|新的?|一个|一件|一双|个)?(?!成|颜色|尺码|大|小|地址|货?快递)"),
          "change_order", verb("(?:修|更|变)改|改(?:地址|过来|过去)?(?!成|为|天|日|主意|口|变主意|错)"),
          "invoice",
              verb(
                  "开(?:个|张|具)?(?:发票|票)|开一[个张](?!公司|企业|单位|专|人)(?:发?票)?|开(?:个人(?:的)?(?:发票|票)?)?(?!心|始|玩笑|公司|企业|单位|专|关|车|门|个?公司)"),
          "compensation",
              verb("申请(?:补偿|赔偿|价保)?|(?:赔|补)(?:偿|差价|付)?(?!充)|退差价|价保|报(?:上去|上来|上|一下)(?!销)"),
          "logistics", verb("催(?:一催|促)?(?:他们?|她们?|快递员?|件|单)?"),
          "callback",
              verb(
                  "回(?:个|一个)?(?:电话|电|拨)|回(?:一?个)?(?=吧|呗|嘛|我|了|$)|打(?:一?个)?电话|打一?个(?=吧|呗|嘛|$)|打(?:给我|过来|回来)?(?!算|折|开|扰|断|听|印|错|烊)|联系"),
          "person",
              verb(
                  "(?:转接?|接|叫|找|要|换)(?:个|一个|到)?(?:人工(?:客服)?|真人|客服)|人工(?:客服)?|转接|转(?:过去|过来)?|接(?:过去|过来|通)|接(?=吧|呗|嘛|$)"));
  private static final Pattern ANY =
      Pattern.compile(
          "办理|处理|登记|操作|提交|申请|安排(?=上|起|吧|了|一下|啊|呀|呗|嘛|$)|弄(?!错|清|丢|坏|脏|不)|搞(?!错|快|清|不|什么|定|笑)|存(?:上|下|好)?(?=吧|了|呗|$)|记(?:上|下|好)(?=吧|了|呗|$)|整(?!个|天|套|件|体|理|单|的)");

  /** 不办退款: one deed, named by two words. */
  private static final Pattern TWICE = Pattern.compile("(?<=[不别莫甭])办办");

  private static final Pattern GREETING = Pattern.compile("^(?:喂|你好|您好|哈喽)[,，。 ]*(?=.)");
  private static final Pattern HUM = Pattern.compile("[唔嗯恩]+");

  static Wording of(String text, Asked asked) {
    String standard = standard(text);
    Pattern verb = VERBS.get(asked.deed());
    String shown =
        !asked.family().yesNo() || verb == null ? standard : verb.matcher(standard).replaceAll("办");
    shown = asked.family().yesNo() ? ANY.matcher(shown).replaceAll("办") : shown;
    shown = TWICE.matcher(shown).replaceAll("办");
    return new Wording(shown, Plain.words(shown));
  }

  /** In standard words, the verbs as they were said. */
  static String standard(String text) {
    String standard = Plain.of(text);
    if (!HUM.matcher(Plain.words(standard)).matches()) {
      for (Map.Entry<String, String> variant : ReplyWords.OURS.variants().entrySet()) {
        standard = standard.replace(variant.getKey(), variant.getValue());
      }
    }
    return GREETING.matcher(standard).replaceFirst("");
  }

  private static Pattern verb(String words) {
    return Pattern.compile(words);
  }
}
