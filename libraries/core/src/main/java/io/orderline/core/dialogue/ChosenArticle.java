package io.orderline.core.dialogue;

import io.orderline.core.order.Money;
import io.orderline.core.order.Order;
import io.orderline.core.order.Shipment;
import io.orderline.core.spoken.SpokenChinese;
import java.util.List;
import java.util.Optional;

/** The one article of the chosen order, as the order has it now. */
record ChosenArticle(Order order, Order.Line line, int quantity) {

  /** None where all of the order is meant, or the article is of another order. */
  static Optional<ChosenArticle> of(DialogueState state) {
    return state
        .fact(Fact.Chosen.class)
        .flatMap(
            chosen ->
                state.fact(Fact.Article.class).flatMap(article -> of(chosen.order(), article)));
  }

  private static Optional<ChosenArticle> of(Order order, Fact.Article article) {
    return order.lines().stream()
        .filter(line -> line.sku().equals(article.line().sku()))
        .filter(line -> line.quantity() >= article.quantity())
        .findFirst()
        .map(line -> new ChosenArticle(order, line, article.quantity()));
  }

  /** 台灯, or 两件台灯 of three, 一件台灯 of two. */
  String spoken() {
    String product = SpokenChinese.text(line.product());
    return line.quantity() > 1 ? SpokenChinese.count(quantity) + "件" + product : product;
  }

  /** Its part of what was paid: a discount on the whole is one on each article. */
  Money amount() {
    return order.share(line, quantity);
  }

  /** Whether its parcel, of those of the order, is with a carrier. */
  boolean onTheWay(List<Shipment> parcels) {
    return order.statusOf(line, parcels).onTheWay();
  }
}
