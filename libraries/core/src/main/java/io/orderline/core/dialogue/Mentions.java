package io.orderline.core.dialogue;

import io.orderline.core.order.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds orders by what was bought, in the caller's words: by the article's name, a part of it that
 * no other order has, or the noun that it ends in (鞋, 炸锅). What is named under a 不是, or before a
 * 不对, is not meant.
 */
final class Mentions {
  private static final int SHORTEST = 2;

  /** Words that callers use of anything, and that articles can have in their names. */
  private static final Pattern OF_ANYTHING =
      Pattern.compile("手机号码?|订单|快递|包裹|包邮|红包|打包|一点|有点|发票|[退换]货");

  /** What was said before it is taken back. */
  private static final Pattern RESTART =
      Pattern.compile("(?:不对|错了|说错|不是)(?:[,，。 ]|(?=[,，]?(?:我)?(?:要|是|查|退|换|看|取消)))");

  private static final Pattern REFUSED = Pattern.compile("(?:不是|不要|别|不退|不换|不查|除了)(?:那个|这个|那|这)?$");

  /** 鞋子不退: the refusal may follow what is named. */
  private static final Pattern NOT_THIS =
      Pattern.compile("^[^,，。]{0,4}?(?:就|先|也|都)?(?:不用|不要|不|别)(?:给我|帮我|想)?(?:退|换|取消|查|改|开|动|管|办)");

  /** Where the noun alone speaks of goods: 买灯那单, 退包包, 鞋子呢, 水壶别动，鞋子退. */
  private static final Pattern AROUND =
      Pattern.compile("(?:[买退换取消查看的那这双件台只条款把]|帮我|一下|(?<!，)，|,|^)$");

  private Mentions() {}

  /** An order and where in the words it is named. */
  private record Mention(Order order, int at) {}

  /** The orders that are meant, in the order in which they are named. */
  static List<Order> of(List<Order> orders, String words) {
    List<Order> all = named(orders, words);
    Matcher restart = RESTART.matcher(words);
    int from = 0;
    while (restart.find()) {
      from = restart.end();
    }
    List<Order> after = from == 0 ? List.of() : named(orders, words.substring(from));
    return after.isEmpty() ? all : after;
  }

  /** The words from where another order than this one is named; all of them when none is. */
  static String without(Order done, List<Order> orders, String words) {
    return all(orders, words).stream()
        .filter(mention -> !mention.order().equals(done))
        .findFirst()
        .map(mention -> words.substring(Math.min(mention.at(), words.length())))
        .orElse(words);
  }

  private static List<Order> named(List<Order> orders, String words) {
    return all(orders, words).stream().map(Mention::order).distinct().toList();
  }

  private static List<Mention> all(List<Order> orders, String words) {
    String text =
        OF_ANYTHING.matcher(words).replaceAll(found -> "，".repeat(found.group().length()));
    List<Mention> mentions = new ArrayList<>();
    for (int at = 0; at + SHORTEST <= text.length(); at++) {
      String part = text.substring(at, at + SHORTEST);
      if (!refused(text, at)) {
        add(mentions, only(orders, part), at);
      }
    }
    for (int at = 0; at < text.length(); at++) {
      String noun = text.substring(at, at + 1);
      if (AROUND.matcher(text.substring(0, at)).find() && !refused(text, at)) {
        add(mentions, endingIn(orders, noun), at);
      }
    }
    return mentions.stream().sorted(Comparator.comparingInt(Mention::at)).toList();
  }

  private static void add(List<Mention> mentions, Optional<Order> order, int at) {
    order.ifPresent(found -> mentions.add(new Mention(found, at)));
  }

  private static boolean refused(String text, int at) {
    return REFUSED.matcher(text.substring(0, at)).find()
        || NOT_THIS.matcher(text.substring(at + 1)).find();
  }

  private static Optional<Order> only(List<Order> orders, String part) {
    return single(
        orders.stream()
            .filter(order -> order.lines().stream().anyMatch(l -> l.product().contains(part)))
            .toList());
  }

  /** The only order that has an article of this noun. */
  private static Optional<Order> endingIn(List<Order> orders, String noun) {
    return single(
        orders.stream()
            .filter(order -> order.lines().stream().anyMatch(l -> l.product().endsWith(noun)))
            .toList());
  }

  private static Optional<Order> single(List<Order> fitting) {
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }
}
