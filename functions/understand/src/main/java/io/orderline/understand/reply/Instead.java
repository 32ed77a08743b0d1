package io.orderline.understand.reply;

import io.orderline.understand.reply.Asked.Family;
import io.orderline.understand.text.Plain;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is to be done instead of what the question asks about: 照常发吧 at 确认取消吗, 我再等等 at 需要催吗. In words
 * that elsewhere agree or say nothing.
 */
final class Instead {
  private static final String BEGUN = "^(?:嗯|啊|哦|哎|唉|那|就|先|算了|没事|没关系|不用|不用了|好|行|我)*";

  /** By flow; at questions that offer something, by what they offer. */
  private static final Map<String, Pattern> FLOWS =
      Map.of(
          "cancel_order",
          instead(
              "(?:还是)?(?:让它|叫它|给我)?(?:照常|照|照旧|正常|继续|接着|按时|还是|尽快|快)?(?:发|送)(?:货|吧|就行|就好|呗|给我|过来)|(?:订单|单子|东西|货)?(?:我)?(?:还是|都|还)要(?:的|着|了|啊|呢|吧)*$|(?:还是)?等着?(?:收|它|你们?)(?:货|发货|发|到|送)?(?:吧|好了|就是)?$|(?:订单|单子)?(?:先)?(?:保留|留着|不动|别动)(?:订单|单子|它)?|放着(?:吧|别动|不动)|(?:货|东西|订单)我要"),
          "logistics",
          instead(
              "(?:也)?(?:不(?:着)?急|没那么急|不打紧)|不用(?:那么|这么)?急|(?:让它|让他们?|你们)?慢慢(?:来|送|走|等)|(?:我)?(?:再)?等(?:着|就等|就是了|几天|两天|一天|等吧|等看|一等)|再等等"),
          "invoice",
          instead("(?:这个|那个)?(?:发票|票|抬头)(?:我)?(?:先|还是|就|也|都)*(?:不要|不用|不需要|不想要|不办|免|算)了"),
          "callback",
          instead(
              "(?:我|自己|我自己)(?:回头|晚点|待会儿?|等会儿?|过会儿?|再|有空|明天|到时候?|自己)*(?:再)?办(?!给我)|(?:自己|我自己)(?:再)?办|不方便接"),
          "person",
          instead(
              "(?:你|跟你|您|跟您)(?:直接|来|跟我|给我|帮我|就)?(?:说|讲|做|办|查|看|告诉我|弄|处理|解决)(?:就行|就好|就可以|就成|吧|得了)"));

  private static final Pattern CLAUSE = Pattern.compile("[,，。;；!！]+");

  private Instead() {}

  static boolean of(Wording said, Asked asked) {
    Pattern pattern = FLOWS.get(asked.deed());
    return pattern != null
        && (asked.family() == Family.OFFER || asked.is("cancel_order") || asked.is("invoice"))
        && (pattern.matcher(said.words()).find() || pattern.matcher(last(said)).find())
        && !Inquiry.asked(said)
        && !said.words().matches(".*办.*办.*");
  }

  /** 单位不给报，票就不要了: why stands before it. */
  private static String last(Wording said) {
    String[] clauses = CLAUSE.split(said.marked());
    return clauses.length == 0 ? "" : Plain.words(clauses[clauses.length - 1]);
  }

  private static Pattern instead(String words) {
    return Pattern.compile(BEGUN + "(?:" + words + ")");
  }
}
