package io.orderline.core.dialogue;

import io.orderline.core.order.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is to be done with which order, where one sentence names several of both: 净化器取消，鞋也退. Deed
 * and goods stand side by side, whichever comes first; so the first deed is for the first goods.
 */
final class WishOrders {
  private static final String NOT = "(?<![不别甭莫没])(?<!不[用想要])";

  /** The words of the deed of a flow. */
  private static final Map<String, Pattern> DEEDS =
      Map.of(
          "return", Pattern.compile(NOT + "退(?!款|钱)"),
          "refund", Pattern.compile(NOT + "(?:退(?:款|钱)|退(?!货))"),
          "exchange", Pattern.compile(NOT + "换(?!地址|电话|收)"),
          "cancel_order", Pattern.compile(NOT + "(?:取消|撤)"),
          "change_order", Pattern.compile(NOT + "(?:改|换(?=地址|电话|收))"),
          "invoice", Pattern.compile("发票|开票|专票"),
          "logistics", Pattern.compile(NOT + "查|到哪|快递|物流"),
          "urge_delivery", Pattern.compile(NOT + "催"));

  /** Those that settle an order, of which one may be named that was not understood as a wish. */
  private static final List<String> SETTLE = List.of("return", "exchange", "cancel_order");

  private WishOrders() {}

  private record Deed(String flow, int at) {}

  /**
   * The order of each flow.
   *
   * @param wanted the flows that were understood, the open one first
   * @return empty where the words do not name one deed for each of several orders
   */
  static Map<String, Order> of(List<String> wanted, List<Order> orders, String words) {
    List<Order> named = Mentions.inTurn(orders, words);
    List<Deed> deeds = deeds(wanted, words);
    if (named.size() < 2 || named.size() != deeds.size()) {
      return Map.of();
    }
    Map<String, Order> each = new LinkedHashMap<>();
    for (int i = 0; i < deeds.size(); i++) {
      each.put(deeds.get(i).flow(), named.get(i));
    }
    return each.containsKey(wanted.getFirst()) ? each : Map.of();
  }

  private static List<Deed> deeds(List<String> wanted, String words) {
    List<String> flows = new ArrayList<>(wanted);
    SETTLE.stream()
        .filter(
            flow -> wanted.stream().noneMatch(other -> other.equals(flow) || alike(other, flow)))
        .forEach(flows::add);
    return flows.stream()
        .flatMap(flow -> first(flow, words).stream())
        .sorted(Comparator.comparingInt(Deed::at))
        .toList();
  }

  /** 退 is said of both. */
  private static boolean alike(String one, String other) {
    return one.equals("refund") && other.equals("return");
  }

  private static Optional<Deed> first(String flow, String words) {
    return Optional.ofNullable(DEEDS.get(flow))
        .map(deed -> deed.matcher(words))
        .filter(Matcher::find)
        .map(found -> new Deed(flow, found.start()));
  }
}
