package io.orderline.core.dialogue;

import io.orderline.core.order.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
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
        .ifPresent(
            order -> {
              List<Order.Line> named =
                  order.lines().size() > 1 ? named(order.lines(), words) : order.lines();
              if (named.size() == 1) {
                Order.Line line = named.getFirst();
                int quantity = PartOfOrder.fewer(line, words).orElse(line.quantity());
                if (order.lines().size() > 1 || quantity < line.quantity()) {
                  work.memory.put(new Fact.Article(line, quantity));
                }
              }
            });
  }

  private static List<Order.Line> named(List<Order.Line> lines, String words) {
    return lines.stream().filter(line -> meant(line, lines, words)).toList();
  }

  private static boolean meant(Order.Line line, List<Order.Line> lines, String words) {
    List<Place> places = places(line, lines, words);
    return !places.isEmpty()
        && places.stream().noneMatch(place -> PartOfOrder.keeps(words.substring(0, place.from())))
        && !FINE.matcher(words.substring(places.getLast().to())).find();
  }

  /** A part of the words that names an article. */
  record Place(int from, int to) {}

  /**
   * Where the words name the article and no other of these: by a part of its name that only it has,
   * or by the noun that it ends in, where that speaks of goods.
   */
  static List<Place> places(Order.Line line, List<Order.Line> lines, String words) {
    List<Place> places = new ArrayList<>();
    for (int at = 0; at + SHORTEST <= words.length(); at++) {
      if (only(line, lines, words.substring(at, at + SHORTEST), String::contains)) {
        boolean goesOn = !places.isEmpty() && places.getLast().to() > at;
        int from = goesOn ? places.removeLast().from() : at;
        places.add(new Place(from, at + SHORTEST));
      }
    }
    for (int at = 0; at < words.length(); at++) {
      int noun = at;
      boolean apart = places.stream().noneMatch(one -> one.from() <= noun && noun < one.to());
      if (apart
          && only(line, lines, words.substring(at, at + 1), String::endsWith)
          && Mentions.speaksOfGoods(words, at)) {
        places.add(new Place(at, at + (words.startsWith("子", at + 1) ? 2 : 1)));
      }
    }
    return places;
  }

  private static boolean only(
      Order.Line line, List<Order.Line> lines, String part, BiPredicate<String, String> fits) {
    return fits.test(line.product(), part)
        && lines.stream().filter(other -> fits.test(other.product(), part)).count() == 1;
  }
}
