package io.orderline.core.dialogue;

import io.orderline.core.ticket.TicketKind;
import io.orderline.core.understanding.Understanding;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether the caller takes back what this call has booked: 刚才那个退货算了, 我还是要的. What is refused must be
 * that, and nothing more must be said of it: 不开发票了 takes no return back, and 不退钱我可不答应 keeps what it
 * speaks of.
 */
record Taking(DialogueState state) {
  private static final String OFF = "(?:撤销?|取消|作废|收回|算了|不要了|不办了|别办了?|不作数|当我没说)";
  private static final String TAIL =
      "(?:了|啦|掉|吧|啊|呀|嘛|哈|呗|咯|得了|算了|谢谢|成不|行不|好不|可以吗|行吗|好吗)*(?:$|[,，。!！])";

  /** 刚才那个…算了, 那个工单撤了: about whatever was done last, named or not. */
  private static final Pattern LAST =
      Pattern.compile(
          "(?:刚才|刚刚|方才|刚办|刚登记|刚说)[^,，。]{0,12}"
              + OFF
              + "|(?:工单|申请|登记)[^,，。]{0,6}"
              + OFF
              + "|"
              + OFF
              + "(?:掉|一下)?(?:刚才|刚刚|刚办|这个|那个)?的?(?:申请|登记|工单)");

  private static final String REFUSED = "(?:不想|不用|不要|不|别|甭)(?:给我|帮我|再)?(?:%s)(?:货|款|单)?" + TAIL;
  private static final String NAMED = "(?:%s)[^,，。]{0,5}" + OFF + TAIL;
  private static final Pattern ASKS =
      Pattern.compile(
          "吗(?!$)|(?:好|上|成|完|妥|到|功|过)了?(?:没有?|吗)|了没有?|没(?:弄|办|搞)?好|进度|怎么|咋|多久|多少|什么|几天|哪|会不会|是不是|为啥|谁");

  Optional<Interpretation> back(String text, Understanding understood) {
    return state
        .fact(Fact.Booked.class)
        .filter(_ -> understood.wishes().size() <= 1)
        .filter(_ -> !ASKS.matcher(text).find())
        .filter(
            booked ->
                LAST.matcher(text).find()
                    || TicketKind.coded(booked.kind())
                        .map(Taking::takes)
                        .filter(takes -> takes.matcher(text).find())
                        .isPresent())
        .map(_ -> new Interpretation.Withdraw());
  }

  private static Pattern takes(TicketKind kind) {
    return Pattern.compile(
        REFUSED.formatted(deed(kind)) + "|" + NAMED.formatted(name(kind)) + "|" + kept(kind));
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
      case CHANGE_ORDER -> "(?:还是|用|就)(?:原来|以前|之前|老)的?(?:地址|那个)?" + TAIL;
      case INVOICE -> "(?:发票|票)[^,，。]{0,3}(?:先)?(?:别|不用?|不要)开" + TAIL;
      default -> "(?!)";
    };
  }
}
