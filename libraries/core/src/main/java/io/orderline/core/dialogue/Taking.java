package io.orderline.core.dialogue;

import io.orderline.core.order.Order;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.ticket.TicketKind;
import io.orderline.core.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
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
              + "(?:掉|一下)?(?:刚才|刚刚|刚办|这个|那个)?的?(?:申请|登记|工单)|^(?:那|就|我要|给我|帮我|请|麻烦)*撤(?:回|销|了|掉)"
              + TAIL
              + "|撤(?:回|销|掉)(?:刚才|刚刚|刚办|前面)的?");

  private static final String REFUSED =
      "(?<!不能|没说|不会|谁说|不是|哪能)(?:不想|不用|不要|不|别|甭)(?:给我|帮我|再)?(?:%s)(?:货|款|单)?" + TAIL;
  private static final String NAMED = "(?:%s)[^,，。]{0,5}" + OFF + TAIL;
  private static final String DISOWNED =
      "没(?:有)?(?:说|让|叫|同意|答应)(?:过|你们?|您|要|想|给我|帮我)*(?:%1$s)|谁(?:让|叫|要)(?:你们?|您)(?:给我|帮我|把它)?(?:%1$s)";

  /** More than one of them is meant. */
  private static final Pattern EVERY = Pattern.compile("都(?!怪|是|不是)|全部?(?!额)|[两俩三]个|一起|一块儿?");

  /** 错了是电饭煲: the wrong order was named. */
  private static final Pattern MISTAKEN =
      Pattern.compile("^[^,，。]{0,6}?(?:错了|搞错|弄错|说错|选错|点错|不对|不是(?!说|已经|让))");

  private static final Pattern ASKS =
      Pattern.compile(
          "吗(?!$)|(?:好|上|成|完|妥|到|功|过)了?(?:没有?|吗)|了没有?|没(?:弄|办|搞)?好|进度|怎么|咋|多久|多少|什么|几天|哪|会不会|是不是|为啥|谁");

  /** At the question what else is wanted. */
  Optional<Interpretation> back(String text, Understanding understood) {
    if (booked().isEmpty() || understood.wishes().size() > 1) {
      return Optional.empty();
    }
    return mistaken(text)
        .or(() -> unwanted(booked(), booked -> disowned(booked, text), text))
        .or(() -> ASKS.matcher(text).find() ? Optional.empty() : refused(text));
  }

  /** In the middle of something else, where what was booked before is named. */
  Optional<Interpretation> besides(String text) {
    List<Fact.Booked> others =
        booked().stream().filter(booked -> !state.runs(booked.kind())).toList();
    return others.isEmpty() || ASKS.matcher(text).find()
        ? Optional.empty()
        : unwanted(others, booked -> named(booked, text), text);
  }

  /** 错了，是电饭煲: the same with the other order. */
  private Optional<Interpretation> mistaken(String text) {
    if (!MISTAKEN.matcher(text).find()) {
      return Optional.empty();
    }
    Fact.Booked last = booked().getLast();
    List<Order> named = Mentions.of(Questions.orders(state), text);
    boolean another =
        named.size() == 1
            && last.order().filter(number -> !number.equals(named.getFirst().number())).isPresent();
    return another
        ? Optional.of(new Interpretation.Withdraw(List.of(last), Optional.of(named.getFirst())))
        : Optional.empty();
  }

  private Optional<Interpretation> refused(String text) {
    if (!LAST.matcher(text).find()) {
      return unwanted(booked(), booked -> takes(booked, text), text);
    }
    if (EVERY.matcher(text).find()) {
      return Optional.of(new Interpretation.Withdraw(booked()));
    }
    return unwanted(booked(), booked -> speaksOf(booked, text), text)
        .or(() -> unwanted(booked(), _ -> true, text));
  }

  /** Of those that fit, all where all are meant, the one whose goods are named, or the last. */
  private Optional<Interpretation> unwanted(
      List<Fact.Booked> booked, Predicate<Fact.Booked> fits, String text) {
    List<Fact.Booked> fitting = booked.stream().filter(fits).toList();
    if (fitting.size() < 2 || EVERY.matcher(text).find()) {
      return fitting.isEmpty()
          ? Optional.empty()
          : Optional.of(new Interpretation.Withdraw(fitting));
    }
    List<OrderNumber> named =
        Mentions.spoken(Questions.orders(state), text).stream().map(Order::number).toList();
    Fact.Booked meant =
        fitting.stream()
            .filter(one -> one.order().filter(named::contains).isPresent())
            .reduce((_, later) -> later)
            .orElse(fitting.getLast());
    return Optional.of(new Interpretation.Withdraw(List.of(meant)));
  }

  private List<Fact.Booked> booked() {
    return state.fact(Fact.Booked.class).map(Fact.Booked::all).orElse(List.of());
  }

  private static boolean speaksOf(Fact.Booked booked, String text) {
    return found(booked, text, Taking::name);
  }

  /** 我没说要取消啊, 谁让你们取消的 */
  private static boolean disowned(Fact.Booked booked, String text) {
    return found(booked, text, kind -> DISOWNED.formatted(undone(kind)));
  }

  private static boolean named(Fact.Booked booked, String text) {
    return found(
        booked,
        text,
        kind ->
            REFUSED.formatted(undone(kind))
                + "|"
                + NAMED.formatted(name(kind))
                + "|(?:刚才|刚刚|方才|前面)[^,，。]{0,8}(?:"
                + undone(kind)
                + ")[^,，。]{0,6}"
                + OFF
                + TAIL);
  }

  private static boolean takes(Fact.Booked booked, String text) {
    return found(
        booked,
        text,
        kind ->
            REFUSED.formatted(deed(kind)) + "|" + NAMED.formatted(name(kind)) + "|" + kept(kind));
  }

  private static boolean found(
      Fact.Booked booked, String text, Function<TicketKind, String> pattern) {
    return TicketKind.coded(booked.kind())
        .filter(kind -> Pattern.compile(pattern.apply(kind)).matcher(text).find())
        .isPresent();
  }

  /** The deed by its own name: 办 is said of any. */
  private static String undone(TicketKind kind) {
    return deed(kind).replace("|办", "");
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
