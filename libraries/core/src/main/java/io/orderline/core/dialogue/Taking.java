package io.orderline.core.dialogue;

import io.orderline.core.order.Order;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.ticket.TicketKind;
import io.orderline.core.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Whether the caller takes back what this call has booked: 刚才那个退货算了, 我还是要的. What is refused must be
 * that, and nothing more must be said of it: 不开发票了 takes no return back, and 不退钱我可不答应 keeps what it
 * speaks of.
 */
record Taking(DialogueState state) {
  private static final String OFF = TakingWords.OFF;
  private static final String TAIL = TakingWords.TAIL;

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

  /** All of them are meant, where no goods are named. */
  private static final Pattern EVERY =
      Pattern.compile(
          "都(?=不(?!是|行|好|对)|算|撤|取消|别)|全(?:都|部)?(?=不(?!是)|撤|取消|算)|[两俩三]个(?=都|全)|一起(?=撤|取消|退)");

  /** 错了，是电饭煲: the wrong order was named, and nothing else is said. */
  private static final Pattern MISTAKEN =
      Pattern.compile(
          "^(?:嗯|啊|哎呀?|等等|等一下|不好意思|那个|[,，])*(?:我)?(?:(?:搞|弄|说|选|点)?错了?|不对|不是)(?:啊|呀|吧)?(?:不是)?(?:[^,，。是]{1,6})?[,，。 ]*(?:应该|我)?(?:是|(?:要)?(?:退|换|取消|改|开)的是|说的是)[^,，。吗]{1,8}$");

  private static final Pattern ASKS =
      Pattern.compile(
          "吗(?!$)|(?:好|上|成|完|妥|到|功|过)了?(?:没有?|吗)|了没有?|没(?:弄|办|搞)?好|进度|怎么|咋|多久|多少|什么|几天|哪|会不会|是不是|为啥|谁");

  /** At the question what else is wanted. */
  Optional<Interpretation> back(String text, Understanding understood) {
    if (booked().isEmpty() || understood.wishes().size() > 1) {
      return Optional.empty();
    }
    return mistaken(text, understood)
        .or(() -> unwanted(booked(), booked -> words(booked, text, TakingWords::disowned), text))
        .or(() -> ASKS.matcher(text).find() ? Optional.empty() : refused(text, understood));
  }

  /**
   * In the middle of something else, where what was booked before is named.
   *
   * @param open the kinds of tickets that the open flows book: a word for one of them is a word for
   *     that
   */
  Optional<Interpretation> besides(String text, Set<String> open) {
    List<Fact.Booked> others =
        booked().stream()
            .filter(booked -> open.stream().noneMatch(kind -> alike(kind, booked.kind())))
            .toList();
    return others.isEmpty() || ASKS.matcher(text).find()
        ? Optional.empty()
        : unwanted(others, booked -> words(booked, text, TakingWords::besides), text);
  }

  /** 不退了 is said of a return and of a refund. */
  private static boolean alike(String one, String other) {
    return one.equals(other) || Settlement.same(Set.of(one), Set.of(other));
  }

  /** 错了，是电饭煲: the same with the other order. */
  private Optional<Interpretation> mistaken(String text, Understanding understood) {
    Fact.Booked last = booked().getLast();
    boolean more =
        understood.wishes().stream().anyMatch(wish -> !wish.intent().name().equals(last.kind()));
    if (more || !MISTAKEN.matcher(text).find() || ASKS.matcher(text).find()) {
      return Optional.empty();
    }
    List<Order> named = Mentions.of(Questions.orders(state), text);
    boolean another =
        named.size() == 1
            && last.order().filter(number -> !number.equals(named.getFirst().number())).isPresent();
    return another
        ? Optional.of(new Interpretation.Withdraw(List.of(last), Optional.of(named.getFirst())))
        : Optional.empty();
  }

  private Optional<Interpretation> refused(String text, Understanding understood) {
    if (!LAST.matcher(text).find()) {
      return unwanted(booked(), booked -> takes(booked, text, understood), text);
    }
    if (EVERY.matcher(text).find() && goods(text).isEmpty()) {
      return Optional.of(new Interpretation.Withdraw(booked()));
    }
    return unwanted(booked(), booked -> words(booked, text, TakingWords::name), text)
        .or(() -> unwanted(booked(), _ -> true, text));
  }

  /** 还想开发票，算了不办了: what is not to be done is what was refused beside it. */
  private static boolean takes(Fact.Booked booked, String text, Understanding understood) {
    boolean another =
        !understood.dropped().isEmpty()
            && understood.dropped().stream()
                .noneMatch(intent -> alike(intent.name(), booked.kind()));
    return another
        ? words(booked, text, TakingWords::only)
        : words(booked, text, TakingWords::back);
  }

  /** Of those that fit, all where all are meant, those whose goods are named, or the last. */
  private Optional<Interpretation> unwanted(
      List<Fact.Booked> booked, Predicate<Fact.Booked> fits, String text) {
    List<OrderNumber> goods = goods(text);
    List<Fact.Booked> fitting =
        booked.stream()
            .filter(fits)
            .filter(one -> goods.isEmpty() || one.order().map(goods::contains).orElse(true))
            .toList();
    if (fitting.size() < 2 || goods.isEmpty() && EVERY.matcher(text).find()) {
      return fitting.isEmpty()
          ? Optional.empty()
          : Optional.of(new Interpretation.Withdraw(fitting));
    }
    return Optional.of(new Interpretation.Withdraw(List.of(fitting.getLast())));
  }

  /** The orders whose goods are refused, or else named: 电饭煲退就行，羽绒服不退了. */
  private List<OrderNumber> goods(String text) {
    List<Order> orders = Questions.orders(state);
    List<Order> spoken = Mentions.spoken(orders, text);
    List<Order> meant = Mentions.of(orders, text);
    List<Order> refused = spoken.stream().filter(order -> !meant.contains(order)).toList();
    return (refused.isEmpty() ? spoken : refused).stream().map(Order::number).toList();
  }

  private List<Fact.Booked> booked() {
    return state.fact(Fact.Booked.class).map(Fact.Booked::all).orElse(List.of());
  }

  private static boolean words(
      Fact.Booked booked, String text, Function<TakingWords, Pattern> pattern) {
    return TicketKind.coded(booked.kind())
        .map(TakingWords::of)
        .filter(words -> pattern.apply(words).matcher(text).find())
        .isPresent();
  }
}
