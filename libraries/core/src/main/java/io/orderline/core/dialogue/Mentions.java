package io.orderline.core.dialogue;

import io.orderline.core.order.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds orders by what was bought, in the caller's words: by the article's name, a part of it that
 * no other order has, or the noun that it ends in (鞋, 炸锅). What is named under a 不是, or before a
 * 不对, is not meant.
 */
final class Mentions {
  private static final int SHORTEST = 2;

  /** More than what counts before a name has. A long story must not be read anew for each sign. */
  private static final int REACH = 16;

  /** Words that callers use of anything, and that articles can have in their names. */
  private static final Pattern OF_ANYTHING =
      Pattern.compile("手机号码?|订单|快递|包裹|包邮|红包|打包|一点|有点|发票|[退换]货");

  /** What was said before it is taken back. */
  private static final Pattern RESTART =
      Pattern.compile("(?:不对|错了|说错|不是)(?:[,，。 ]|(?=[,，]?(?:我)?(?:要|是|查|退|换|看|取消)))");

  private static final Pattern REFUSED =
      Pattern.compile(
          "(?:(?<!是)不是|不要|不想要|别|甭|别动|不退|不换|不查|不取消|不用退|不想退|别退|别换|别取消|除了|除)(?:那个|这个|[那这][双件台只条款把单]?)?$");

  /** 鞋子不退: the refusal may follow what is named. */
  private static final Pattern NOT_THIS =
      Pattern.compile(
          "^[^,，。]{0,4}?(?:(?:就|先|也|都|我|可|您|你)*(?:不用|不要|不|别|甭)(?:给我|帮我|想|能|再)?(?:退|换|取消|查|看|问|说|付|催|改|开|动|管|办)(?!到|见|了的)|(?:就|先|我|还是)*(?:留着|留下|算了)|除外|以外|之外)");

  /** Where the noun alone speaks of goods: 买灯那单, 退包包, 鞋子呢, 水壶别动，鞋子退. */
  private static final Pattern AROUND =
      Pattern.compile("(?:[买退换取消查看的那这双件台只条款把是要和跟与有个我了、]|帮我|一下|(?<!，)，|,|^)$");

  /**
   * What may stand before the end of an article's name: any other sign makes it the name of another
   * article, as 单肩包 is no 双肩包.
   */
  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "(?:[买退换消查看的那这个只双件台条款把要是就先再和跟或还给帮拿订下拍选叫讲说问于将与及些对我你您了着过开催发到收寄用有单小大新旧红黑白蓝绿粉灰紫黄,，。 ]|^)$");

  private static final Pattern ALL_OF_THEM =
      Pattern.compile(
          "(?:[两俩三四]个(?:我)?(?:都|全|一起)|都|一起|一块儿?|全(?:都|部))(?=(?:想|给我|帮我|要)*(?:退|换|取消|查|看|不要))");

  private static final Pattern JOINED =
      Pattern.compile("^[^,，。]{2,5}(?:和|跟|还有|以及|与|、)[^,，。]{0,3}$");

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

  /** The orders whose goods are named, refused or not: 双肩包那个不取消了. */
  static List<Order> spoken(List<Order> orders, String words) {
    return orders.stream()
        .filter(
            order ->
                order.lines().stream()
                    .map(Order.Line::product)
                    .anyMatch(product -> partOf(product, words)))
        .toList();
  }

  private static boolean partOf(String product, String said) {
    String words =
        OF_ANYTHING.matcher(said).replaceAll(found -> "，".repeat(found.group().length()));
    return IntStream.rangeClosed(0, words.length() - SHORTEST)
        .mapToObj(at -> words.substring(at, at + SHORTEST))
        .anyMatch(product::contains);
  }

  /** The orders that are named side by side, for the same: 双肩包和电饭煲都取消; none else. */
  static List<Order> together(List<Order> orders, String words) {
    List<Mention> mentions = all(orders, words);
    List<Order> named = mentions.stream().map(Mention::order).distinct().toList();
    if (named.size() < 2) {
      return List.of();
    }
    // 双肩包和电饭煲一起买的，双肩包要退: one of them is meant after all
    List<Order> runs = new ArrayList<>();
    mentions.stream()
        .map(Mention::order)
        .filter(order -> runs.isEmpty() || !runs.getLast().equals(order))
        .forEach(runs::add);
    if (runs.size() > named.size()) {
      return List.of();
    }
    boolean joined = ALL_OF_THEM.matcher(words).find();
    for (int i = 1; !joined && i < mentions.size(); i++) {
      joined =
          JOINED.matcher(words.substring(mentions.get(i - 1).at(), mentions.get(i).at())).find();
    }
    return joined ? named : List.of();
  }

  /** The orders that are meant, each once, in the order in which they are named. */
  static List<Order> inTurn(List<Order> orders, String words) {
    return named(orders, words);
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
    Optional<Order> refused = Optional.empty();
    for (int at = 0; at + SHORTEST <= text.length(); at++) {
      String part = text.substring(at, at + SHORTEST);
      int begins = at;
      Optional<Order> order = single(having(orders, article -> named(article, part, text, begins)));
      // 不是羽绒服: 绒服 goes on with what is refused
      boolean goesOn = order.isPresent() && order.equals(refused);
      refused = goesOn || refused(text, at) ? order : Optional.empty();
      if (refused.isEmpty()) {
        add(mentions, order, at);
      }
    }
    for (int at = 0; at < text.length(); at++) {
      String noun = text.substring(at, at + 1);
      if (speaksOfGoods(text, at) && !refused(text, at)) {
        add(mentions, single(having(orders, article -> article.endsWith(noun))), at);
      }
    }
    return mentions.stream().sorted(Comparator.comparingInt(Mention::at)).toList();
  }

  /** Whether a noun that begins there is of goods. */
  static boolean speaksOfGoods(String words, int at) {
    return endsBefore(AROUND, words, at);
  }

  private static boolean endsBefore(Pattern ending, String words, int at) {
    return ending.matcher(words).region(Math.max(0, at - REACH), at).find();
  }

  private static void add(List<Mention> mentions, Optional<Order> order, int at) {
    order.ifPresent(found -> mentions.add(new Mention(found, at)));
  }

  private static boolean refused(String text, int at) {
    return endsBefore(REFUSED, text, at)
        || NOT_THIS.matcher(text).region(at + 1, text.length()).lookingAt();
  }

  private static boolean named(String article, String part, String text, int at) {
    return article.contains(part)
        && (!article.endsWith(part)
            || endsBefore(BEFORE_NAME, text, at)
            || article.contains(text.substring(at - 1, at)));
  }

  private static List<Order> having(List<Order> orders, Predicate<String> article) {
    return orders.stream()
        .filter(order -> order.lines().stream().map(Order.Line::product).anyMatch(article))
        .toList();
  }

  private static Optional<Order> single(List<Order> fitting) {
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }
}
