package io.orderline.core.dialogue;

import io.orderline.core.ticket.TicketKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words that take back a ticket of a kind.
 *
 * @param back at the question what else is wanted: 不退了, 不办了, 退货的算了, 留着用吧
 * @param only the same by the deed's own name, without 不办了
 * @param besides in the middle of something else, where less is said of it: 不退了, 刚才退的那个算了
 * @param name its name: 退货, 发票
 * @param disowned 我没说要退啊, 谁让你们退的
 */
record TakingWords(Pattern back, Pattern only, Pattern besides, Pattern name, Pattern disowned) {
  /** Takes back anything that was applied for. */
  static final String OFF = "(?:撤销?|取消|作废|收回|算了|不要了|不办了|别办了?|不作数|当我没说)";

  static final String TAIL = "(?:了|啦|掉|吧|啊|呀|嘛|哈|呗|咯|得了|算了|谢谢|成不|行不|好不|可以吗|行吗|好吗)*(?:$|[,，。!！])";

  /** In the middle of something else 取消 and 不要了 speak of that. */
  private static final String OFF_BESIDES = "(?:撤销?掉?|作废|收回|算了|不办了)";

  private static final String REFUSED =
      "(?<!不能|没说|不会|谁说|不是|哪能)(?:不想|不用|不要|不|别|甭)(?:给我|帮我|再)?(?:%s)(?:货|款|单)?" + TAIL;

  private static final String NAMED = "(?:%s)[^,，。]{0,5}" + OFF + TAIL;

  private static final String BESIDES =
      "(?:刚才|刚刚|方才|前面)[^,，。]{0,8}(?:%s)[^,，。]{0,6}" + OFF_BESIDES + TAIL;

  private static final String DISOWNED =
      "(?:^|我|[,，。])(?:刚才|根本|从来|可|就|都)*(?:没(?:有)?(?:说|让|叫|同意|答应)(?:过|你们?|您|要|想|给我|帮我)*|谁(?:让|叫|要)(?:你们?|您)(?:给我|帮我|把它)?)(?:%s)(?:货|款|单|票)?(?:$|[啊呀的过了你怎,，。])";

  /** The deed that any ticket is: 不办了. */
  private static final String ANY = "|办";

  private static final Map<TicketKind, TakingWords> ALL = new EnumMap<>(TicketKind.class);

  static {
    for (TicketKind kind : TicketKind.values()) {
      ALL.put(kind, made(kind));
    }
  }

  static TakingWords of(TicketKind kind) {
    return ALL.get(kind);
  }

  private static TakingWords made(TicketKind kind) {
    String deed = deed(kind);
    String own = deed.replace(ANY, "");
    String named = "|" + NAMED.formatted(name(kind)) + "|" + kept(kind);
    return new TakingWords(
        Pattern.compile(REFUSED.formatted(deed) + named),
        Pattern.compile(REFUSED.formatted(own) + named),
        Pattern.compile(REFUSED.formatted(own) + "|" + BESIDES.formatted(own)),
        Pattern.compile(name(kind)),
        Pattern.compile(DISOWNED.formatted(own)));
  }

  private static String deed(TicketKind kind) {
    return switch (kind) {
      case RETURN, REFUND -> "退|办";
      case EXCHANGE -> "换|办";
      case CANCEL_ORDER -> "取消|办";
      case CHANGE_ORDER -> "改地址|改|办";
      case INVOICE -> "开发票|开票|开|办";
      case COMPENSATION -> "申请|补偿|赔|办";
      case COMPLAINT -> "投诉|办";
      case URGE_DELIVERY -> "催";
      case CALLBACK -> "回电|打|办";
      case PAYMENT, NO_REMINDERS -> "办";
    };
  }

  private static String name(TicketKind kind) {
    return switch (kind) {
      case RETURN, REFUND -> "退货|退款|退的";
      case EXCHANGE -> "换货|换的";
      case CANCEL_ORDER -> "取消订单的?";
      case CHANGE_ORDER -> "地址|修改|改的";
      case INVOICE -> "发票|开票";
      case COMPENSATION -> "补偿|价保|赔偿";
      case COMPLAINT -> "投诉";
      case URGE_DELIVERY -> "催促|催的|催件|催快递";
      case CALLBACK -> "回电|回访";
      case PAYMENT, NO_REMINDERS -> "提醒";
    };
  }

  /** What says that all stays as it was. */
  private static String kept(TicketKind kind) {
    return switch (kind) {
      case RETURN, REFUND, EXCHANGE -> "留着(?:用|吧|了)|还是(?:要的|收了吧|留下)";
      case CANCEL_ORDER -> "取消错|别取消|还要的?" + TAIL + "|还是(?:要的|要吧|给我(?:发|送|寄))|恢复(?:一下|订单)|照常?发";
      case CHANGE_ORDER ->
          "(?:还是|用|就)(?:寄|送|发)?(?:到|往|去)?(?:原来|以前|之前|老)的?(?:那个|这个)?(?:地址|地方)?" + TAIL;
      case INVOICE -> "(?:发票|票)[^,，。]{0,3}(?:先)?(?:别|不用?|不要)开" + TAIL;
      default -> "(?!)";
    };
  }
}
