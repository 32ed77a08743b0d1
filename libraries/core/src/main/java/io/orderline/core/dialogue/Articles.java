package io.orderline.core.dialogue;

import io.orderline.core.order.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Which article of the chosen order is meant, where the caller names one: 电饭煲坏了要退. */
record Articles(MoveBuilder work) {
  private static final int SHORTEST = 2;

  /** Follows an article that stays: 羽绒服没事. */
  private static final Pattern FINE =
      Pattern.compile("^[^,，。]{0,2}(?:没事|没问题|没坏|是好的|好好的|挺好|还行|可以|不退|不换|不用|留着|要的|正常)");

  /** Puts the only article that the words name beside the order; others leave it as it was. */
  void narrow(String words) {
    work.memory
        .fact(Fact.Chosen.class)
        .map(Fact.Chosen::order)
        .filter(order -> order.lines().size() > 1)
        .ifPresent(
            order -> {
              List<Order.Line> named = named(order.lines(), words);
              if (named.size() == 1) {
                Order.Line line = named.getFirst();
                work.memory.put(new Fact.Article(line, line.quantity()));
              }
            });
  }

  private static List<Order.Line> named(List<Order.Line> lines, String words) {
    List<Order.Line> named = new ArrayList<>();
    for (Order.Line line : lines) {
      int end = endOf(line, lines, words);
      if (end > 0 && !FINE.matcher(words.substring(end)).find()) {
        named.add(line);
      }
    }
    return named;
  }

  /** 锅不通电: the noun alone, where it speaks of goods. */
  private static int endOfNoun(Order.Line line, List<Order.Line> lines, String words) {
    for (int at = 0; at < words.length(); at++) {
      String noun = words.substring(at, at + 1);
      boolean only =
          line.product().endsWith(noun)
              && lines.stream().filter(other -> other.product().endsWith(noun)).count() == 1;
      if (only && Mentions.speaksOfGoods(words, at)) {
        return at + 1;
      }
    }
    return 0;
  }

  /** Where in the words a part of the article's name ends that no other article has; 0 if none. */
  private static int endOf(Order.Line line, List<Order.Line> lines, String words) {
    int last = 0;
    for (int at = 0; at + SHORTEST <= words.length(); at++) {
      String part = words.substring(at, at + SHORTEST);
      boolean only =
          line.product().contains(part)
              && lines.stream().filter(other -> other.product().contains(part)).count() == 1;
      last = only ? at + SHORTEST : last;
    }
    return last > 0 ? last : endOfNoun(line, lines, words);
  }
}
