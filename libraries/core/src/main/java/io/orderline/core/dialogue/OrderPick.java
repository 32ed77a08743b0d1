package io.orderline.core.dialogue;

import io.orderline.core.order.Order;
import io.orderline.core.understanding.Slot;
import io.orderline.core.understanding.Understanding;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which of several orders the caller means: by its number, its place in the list, or an article.
 */
record OrderPick(DialogueState state, ZoneId zone) {
  private static final int SHORTEST_NUMBER = 4;

  private static final String DATE = "date";

  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<end>前面?|头|最?后面?|末尾?)?(?<count>[两俩二三四234])(?:个|单|件|笔)(?:订单|单子)?(?:我)?(?:都|全|一起|一块)(?![不没是能可])");

  private static final Pattern ASKS = Pattern.compile("吗|怎么|什么|多少|多久|哪|能不能|可不可以|是不是|[?？]");

  private static final Map<String, Integer> COUNTS =
      Map.of("两", 2, "俩", 2, "二", 2, "2", 2, "三", 3, "3", 3, "四", 4, "4", 4);

  /** More words beside what is left out say something of their own. */
  private static final int LITTLE_MORE = 3;

  private static final Pattern OTHER = Pattern.compile("另外?(?:那|一)?[个件单]|剩下|其他|其它|别的");

  private static final Pattern OLDEST = Pattern.compile("最早|最先|最开始|最老|头一回|第一次买");
  private static final Pattern LATEST =
      Pattern.compile("最近(?:的|买|下|那)|最新|最晚|最后(?:买|下)|(?:刚|刚刚|才)(?:买|下单|拍|下的)");

  private static final Pattern DEAREST =
      Pattern.compile("(?:最|更|比较)?贵(?:一?点|一?些)?的(?!吗|吧)|(?:金额|价钱|价格)(?:最|更|比较)?(?:大|高)的");
  private static final Pattern CHEAPEST =
      Pattern.compile("(?:最|更|比较)?便宜(?:一?点|一?些)?的|(?:金额|价钱|价格)(?:最|更|比较)?(?:小|低|少)的");

  /** 不是最近那个，是最早的: what is left out describes no order that is meant. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(?:(?<!是)不是|不要|别退|别动|别取消|除了|不退|不换|不取消|不查)[^,，。是要]*|[^,，。是]{1,8}(?:不退|不换|不取消|别退|别动|别取消|留着|除外|以外|之外)");

  /** 两个都退, 第一个和第三个: of a question no more than one is meant. */
  Optional<Interpretation> several(String text, Understanding understood) {
    List<Integer> places =
        understood.slot(Slot.CHOICE).map(slot -> Questions.several(slot, state)).orElse(List.of());
    List<Order> options = Questions.menu(state);
    if (ASKS.matcher(text).find()) {
      return Optional.empty();
    }
    Matcher counted = COUNTED.matcher(text);
    if (counted.find()) {
      int count = COUNTS.get(counted.group("count"));
      return some(options.size(), count, Optional.ofNullable(counted.group("end")));
    }
    List<Integer> meant =
        places.isEmpty()
            ? Mentions.together(options, text).stream().map(options::indexOf).toList()
            : places;
    return meant.size() > 1
        ? Optional.of(new Interpretation.PickedSeveral(meant))
        : Optional.empty();
  }

  /** 前两个, 后两个; 两个都 only of a list of two. */
  private static Optional<Interpretation> some(int options, int count, Optional<String> end) {
    boolean last = end.filter(word -> word.contains("后") || word.contains("末")).isPresent();
    if (count > options || end.isEmpty() && count != options) {
      return Optional.empty();
    }
    int from = last ? options - count : 0;
    return Optional.of(
        new Interpretation.PickedSeveral(IntStream.range(from, from + count).boxed().toList()));
  }

  Optional<Interpretation> read(String text, Understanding understood) {
    String meant = LEFT_OUT.matcher(text).replaceAll("");
    return byNumber(understood)
        .or(() -> byPlace(understood))
        .or(() -> byArticle(text))
        .or(() -> byExclusion(text))
        .or(() -> byState(meant))
        .or(
            () ->
                meant.equals(text) ? byAge(text, understood) : byAge(meant, Understanding.NOTHING))
        .or(() -> byPrice(meant))
        .or(() -> byDescription(understood));
  }

  /** The only order, read out or not, whose number ends in the digits said. */
  private Optional<Interpretation> byNumber(Understanding understood) {
    List<Order> orders = Questions.orders(state);
    return understood
        .slot(Slot.DIGITS)
        .map(Slot::value)
        .filter(digits -> digits.length() >= SHORTEST_NUMBER)
        .map(
            digits ->
                IntStream.range(0, orders.size())
                    .filter(i -> orders.get(i).number().value().endsWith(digits))
                    .toArray())
        .filter(fitting -> fitting.length == 1)
        .map(fitting -> new Interpretation.Picked(fitting[0]));
  }

  private Optional<Interpretation> byPlace(Understanding understood) {
    return understood.slot(Slot.CHOICE).map(slot -> Questions.picked(slot.value(), state));
  }

  private Optional<Interpretation> byState(String text) {
    List<Order> options = Questions.menu(state);
    return OrderMarks.of(options, text)
        .map(order -> new Interpretation.Picked(options.indexOf(order)));
  }

  /** The only order of which the caller named an article. */
  private Optional<Interpretation> byArticle(String text) {
    List<Order> options = Questions.menu(state);
    List<Order> mentioned = Mentions.of(options, text);
    return mentioned.size() == 1
        ? Optional.of(new Interpretation.Picked(options.indexOf(mentioned.getFirst())))
        : Optional.empty();
  }

  /** 羽绒服我留着，退另外那个: the only one that is not left out. */
  private Optional<Interpretation> byExclusion(String text) {
    List<Order> options = Questions.menu(state);
    List<Order> leftOut = Mentions.spoken(options, text);
    List<Order> rest = options.stream().filter(order -> !leftOut.contains(order)).toList();
    String more = LEFT_OUT.matcher(text).replaceAll("");
    boolean other =
        OTHER.matcher(text).find() || !more.equals(text) && more.length() <= LITTLE_MORE;
    return other && !leftOut.isEmpty() && rest.size() == 1 && Mentions.of(options, text).isEmpty()
        ? Optional.of(picked(options, rest.getFirst()))
        : Optional.empty();
  }

  /** The first or the latest that was bought, or the only one of a day: 前天买的. */
  private Optional<Interpretation> byAge(String text, Understanding understood) {
    List<Order> options = Questions.menu(state);
    Comparator<Order> age = Comparator.comparing(Order::placedAt);
    if (OLDEST.matcher(text).find()) {
      return options.stream().min(age).map(order -> picked(options, order));
    }
    if (LATEST.matcher(text).find()) {
      return options.stream().max(age).map(order -> picked(options, order));
    }
    List<Order> thatDay =
        understood.slot(DATE).filter(slot -> slot.problem().isEmpty()).stream()
            .flatMap(
                slot ->
                    options.stream()
                        .filter(
                            order ->
                                LocalDate.ofInstant(order.placedAt(), zone)
                                    .toString()
                                    .equals(slot.value())))
            .toList();
    return thatDay.size() == 1
        ? Optional.of(picked(options, thatDay.getFirst()))
        : Optional.empty();
  }

  /** 贵的那个 */
  private Optional<Interpretation> byPrice(String text) {
    List<Order> options = Questions.menu(state);
    Comparator<Order> price = Comparator.comparing(order -> order.total().fen());
    if (CHEAPEST.matcher(text).find()) {
      return options.stream().min(price).map(order -> picked(options, order));
    }
    return DEAREST.matcher(text).find()
        ? options.stream().max(price).map(order -> picked(options, order))
        : Optional.empty();
  }

  /** 烧水的那个: what an article is for. */
  private Optional<Interpretation> byDescription(Understanding understood) {
    return understood
        .slot(Slot.DESCRIBED)
        .map(slot -> Questions.picked(slot.value(), state))
        .filter(Interpretation.Picked.class::isInstance);
  }

  private static Interpretation picked(List<Order> options, Order order) {
    return new Interpretation.Picked(options.indexOf(order));
  }
}
