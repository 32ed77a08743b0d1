package io.orderline.understand.intent;

import io.orderline.core.understanding.Understanding.Wish;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Questions about what was sent back, cancelled or applied for before: 那钱呢, 我退的鞋子到哪了. */
final class OwnCase {
  private static final Set<String> MONEY =
      Set.of(
          "refund", "return", "exchange", "cancel_order", "logistics", "order_status", "payment");

  /** What was sent back, cancelled or applied for: how far it is, and where its money is. */
  private static final Pattern PROGRESS =
      Pattern.compile(
          "(?:退|寄回去?|退回去?|还回去|换|取消|申请)(?:了|掉)?的(?!话|时候|运费|邮费|地址|钱(?:一般|通常))[^,，。]{0,12}(?:钱|款|到账|收到|签收|处理|怎么样|进度|动静|消息|审核|寄[出来]|几时|什么时候|啥时|到哪|拿到|回来|验)"
              + "|(?:退款|钱|款)[^,，。]{0,3}(?:到账|退(?:给我|回来|下来)?|回来|打(?:给我|过来))了?(?:没|吗(?!$)|了没|没有)|(?:钱|款)(?:已经|都)?(?:退|返|打)(?:给)?我了?(?:没|吗|没有)|(?:卡里|微信|支付宝|账上|账户|银行卡)[^,，。]{0,4}(?:怎么|咋)?(?:还)?(?:没|不)(?:有)?(?:看到|见|收到|到)[^,，。]{0,4}(?:退款|钱|款|到账)|(?:怎么|咋)[^,，。]{0,6}(?:没|不)(?:有)?(?:看到|见到?|收到)(?:退款|退的钱|钱)|我的?(?:退款|退货|换货|售后|钱)[^,，。]{0,8}(?:到哪|怎么还|还没|多久|哪一?步|什么时候|几时|进度|怎么样)"
              + "|(?:钱|退款|款)[^,，。]{0,4}(?:怎么|咋)?还(?:没|不)[^,，。]{0,4}(?:到|退|回|给)|取消了[^,，。]{0,6}(?:钱|款)[^,，。]{0,4}(?:没|还没|退了|到|呢)"
              + "|(?:退货|退款|换货|取消|售后)的(?:钱|款|事|单子?)[^,，。]{0,4}(?:到哪|到没到|怎么样|没动静|弄好|办好)"
              + "|(?:退款|退货|换货|售后|工单)[^,，。]{0,3}(?:到哪一?步|走到哪|办到哪|处理到哪|走到第几)"
              + "|(?:退款|钱)[^,，。]{0,6}(?:没|还没|未)(?:有)?(?:到账|到|收到|进账)|取消[^,，。]{0,6}了?[,，]?(?:我的)?(?:钱|款|退款)(?:呢|咋|怎么|还|没)|(?:退|取消|寄回)(?:了|掉|过)[^,，。]{0,8}(?:怎么|咋)?(?:还)?(?:没|不)(?:见|看|有|收|退|给|返)[^,，。]{0,6}(?:钱|款|到账|动静|信)|(?:说|讲|显示|写)(?:是|着|的是)?(?:已经|都)?退(?:了)?(?:钱|款)?了[^。]{0,10}(?:没|不)(?:有)?(?:见|看|收|到)");

  private static final Pattern OWN =
      Pattern.compile(
          "我|还没|没看到|没见|还不|单子?都|取消的那|寄回去的|上次|上回|上个?(?:月|周|星期|礼拜)|前几天|之前|昨天|前天|那单|那个单|取消了|退了|没见|哪一?步|走到|办到|处理到");

  /** 撤掉退货, 谁取消的, 我退了吗, 那钱呢, 办好了没: about what was done before. */
  private static final Pattern DONE_BEFORE =
      Pattern.compile(
          "(?:先前|上回|上次|之前|前面|前几天|前天|昨天)[^。]{0,14}(?:退没退|到没到|收没收到|批没批|办没办|退了没|退给我没)|(?:撤掉|撤销|撤回)(?:我)?(?:那个|上次|昨天|之前|刚才)?的?(?:退货|退款|换货|售后|投诉|工单|申请)|不是[^,，。]{0,8}(?:退|取消|换)(?:货|款|掉)?了吗|(?:是)?谁(?:给我|帮我|让你们?)?(?:取消|退|换)(?:了)?的|(?:我|单子?|订单)[^,，。]{0,4}(?:到底)?(?:退|换|取消|投诉)(?:掉|成功|好)?了(?:吗|没有?|没)[啊呀]*$|^(?:那|哎|我的?|我那个?)*(?:退款|钱)呢[?？]?$|(?<!发票|票)(?:给我)?(?:办|处理|弄|退)(?:好|妥|完|成)了?(?:没有?|吗|没有啊)[啊呀?？]*$|(?:刚才|刚刚|刚|方才)(?:你)?(?:给我|帮我)?(?:登记|办|申请|提交|取消|退|换|撤|弄|报)(?:的|了)(?:是|都|个)*(?:什么|啥|哪)|(?:确定|真的?|已经|到底|是不是)(?:给我|帮我|都)*(?:撤|撤回|撤销|撤掉|取消|退|登记|办)(?:掉|成功|好)?了(?:吗|没有?|没)?[啊呀]*$");

  /** What such a question sounds like. */
  private static final Set<String> RETURNED_TO =
      Set.of(
          "refund",
          "return",
          "exchange",
          "cancel_order",
          "complaint",
          "logistics",
          "order_status",
          "payment",
          "compensation");

  /** 退的钱是退给我还是退到支付宝: a question about the way, and not about a case. */
  private static final Pattern WHERE_TO =
      Pattern.compile("退(?:到|回|给)(?!账)[^,，。]{0,6}(?:哪|还是)|还是(?:退|打|返)(?:到|回|给)|原路");

  /** So sure must a text be to go before the caller's own case. */
  private static final double SURE = 0.9;

  /** How sure a case is that the words say and the intents do not. */
  private static final double LIKELY = 0.7;

  private OwnCase() {}

  /**
   * How sure it is that the caller asks for the progress of a case; empty when it is something
   * else.
   */
  static Optional<Double> in(Reading reading, String text) {
    Optional<Wish> first = reading.wishes().stream().findFirst();
    if (WHERE_TO.matcher(text).find()) {
      return Optional.empty();
    }
    if (doneBefore(reading, text, first)) {
      return Optional.of(first.map(Wish::confidence).orElse(LIKELY));
    }
    if (!PROGRESS.matcher(text).find() || !OWN.matcher(text).find()) {
      return Optional.empty();
    }
    return first.isEmpty()
        ? reading.passage().map(passage -> passage.confidence())
        : first.filter(wish -> MONEY.contains(wish.intent().name())).map(Wish::confidence);
  }

  private static boolean doneBefore(Reading reading, String text, Optional<Wish> first) {
    return DONE_BEFORE.matcher(text).find()
        && first.map(wish -> RETURNED_TO.contains(wish.intent().name())).orElse(true)
        && reading.passage().filter(passage -> passage.confidence() >= SURE).isEmpty();
  }
}
