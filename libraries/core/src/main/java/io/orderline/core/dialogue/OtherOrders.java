package io.orderline.core.dialogue;

import io.orderline.core.order.Order;
import io.orderline.core.order.OrderNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Another order than the one that is put to the caller, beside a yes or without one: 好，把吹风机退了,
 * 退另外一单, 两单都退. What was agreed to is not the one that was read out.
 */
record OtherOrders(DialogueState state) {
  /** What comes after it is wanted besides, and is no object of the yes. */
  private static final Pattern BESIDES =
      Pattern.compile("(?:另外|顺便|顺带|顺手|对了|然后|还有|同时|再)(?=[,，。 ]|帮|给(?!我退)|查|问|看|催|麻烦|请|我|也|把).*$");

  /** That it is to be done, or is the one that is meant. */
  private static final Pattern MEANT =
      Pattern.compile(
          "(?<![不没别])(?:退|换|取消|撤|开|改)(?!来换去)|不要了|(?:那|这)(?:个|单|件|笔)(?:的|吧|啊|呀)*$"
              + "|^(?:嗯|好的?|对的?|是的?|行|可以)+[,，]?(?:就)?(?:是|要)?[^,，。]{2,8}$");

  private static final Pattern ASKS =
      Pattern.compile("[吗?？]|怎么|什么|多少|多久|哪|能不能|可不可以|是不是|要不要|如果|要是|还是");

  private static final String THE_OTHER = "另外?(?:的)?(?:那|一|那一)?(?:个|单|件|笔|份)";

  /** 退另外一单, 我要退的是另一个. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?:退|换|取消|撤|改|要|是)(?:的)?(?:就?是)?"
              + THE_OTHER
              + "|"
              + THE_OTHER
              + "(?:给我|帮我|要|想|就)*(?:退|换|取消|撤)|(?:退|换|取消)(?:别的|其他的|另外的)");

  /** 另外那个也退 */
  private static final Pattern OTHER_TOO =
      Pattern.compile(THE_OTHER + "(?:我)?也(?:给我|帮我|要|想|一起|一并)*(?:退|换|取消)");

  /** Not of the other: 另外一单不退. */
  private static final Pattern NOT_THE_OTHER =
      Pattern.compile("另外?[^,，。]{0,4}(?:个|单|件|的)[^,，。]{0,3}(?:不|别|先|留|没|也)|不是另|(?:不|别)(?:退|换|取消)另");

  private static final String PLACES = "一二三四";

  private static final Pattern PLACE =
      Pattern.compile("(?<![不没别])(?:退|换|取消|撤|是)(?:的)?(?:是)?第(?<place>[一二三四])(?:个|单|件|笔)");

  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<count>[两俩二三四234])(?:个|单|件|笔)?(?:订单|单子)?(?:我|给我|帮我)?(?:都|全|一起|一块儿?|一并)(?![不没是能可对])");

  private static final Map<String, Integer> COUNTS =
      Map.of("两", 2, "俩", 2, "二", 2, "2", 2, "三", 3, "3", 3, "四", 4, "4", 4);

  /** 都退了, 全部退掉: of two orders both. */
  private static final Pattern ALL =
      Pattern.compile("(?:都|全部?|全都|一起|一块儿?|一并)(?:给我|帮我|要|想|得)*(?:退|换|取消)(?!款|钱|给我钱)");

  private static final Pattern MONEY = Pattern.compile("钱|款|元|块");

  Optional<Interpretation> meant(String text) {
    Optional<OrderNumber> chosen =
        state.fact(Fact.Chosen.class).map(Fact.Chosen::order).map(Order::number);
    List<Order> orders = Questions.orders(state);
    if (chosen.isEmpty() || orders.size() < 2 || ASKS.matcher(text).find()) {
      return Optional.empty();
    }
    List<Order> others =
        orders.stream().filter(order -> !order.number().equals(chosen.get())).toList();
    String words = BESIDES.matcher(text).replaceFirst("");
    if (all(words, orders)) {
      return Optional.of(new Interpretation.All(others));
    }
    return named(words, others, chosen.get())
        .or(() -> placed(words, others))
        .or(() -> other(text, others));
  }

  private static boolean all(String words, List<Order> orders) {
    Matcher counted = COUNTED.matcher(words);
    boolean each = counted.find() && COUNTS.get(counted.group("count")) == orders.size();
    boolean both =
        OTHER_TOO.matcher(words).find()
            || ALL.matcher(words).find() && !MONEY.matcher(words).find();
    return each || orders.size() == 2 && both;
  }

  private Optional<Interpretation> named(String words, List<Order> others, OrderNumber chosen) {
    List<Order> named = Mentions.of(Questions.orders(state), words);
    boolean other =
        named.size() == 1
            && !named.getFirst().number().equals(chosen)
            && others.contains(named.getFirst());
    return other && MEANT.matcher(words).find()
        ? Optional.of(new Interpretation.Rechosen(named.getFirst()))
        : Optional.empty();
  }

  /** 可以，退第二个吧: of the list that was read out. */
  private Optional<Interpretation> placed(String words, List<Order> others) {
    List<Order> menu = Questions.menu(state);
    Matcher place = PLACE.matcher(words);
    int index = place.find() ? PLACES.indexOf(place.group("place")) : -1;
    return index >= 0 && index < menu.size() && others.contains(menu.get(index))
        ? Optional.of(new Interpretation.Rechosen(menu.get(index)))
        : Optional.empty();
  }

  /** The only other one; of several it is asked which. */
  private static Optional<Interpretation> other(String text, List<Order> others) {
    if (!OTHER.matcher(text).find()
        || NOT_THE_OTHER.matcher(text).find()
        || !MEANT.matcher(text).find()) {
      return Optional.empty();
    }
    return Optional.of(
        others.size() == 1
            ? new Interpretation.Rechosen(others.getFirst())
            : new Interpretation.Unchosen());
  }
}
