package io.orderline.orders.demo;

import io.orderline.core.order.Customer;
import io.orderline.orders.shop.Stock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A made-up shop: the same customers, orders and parcels each time, only their dates follow the day
 * on which it is filled. No name or number belongs to anybody on purpose.
 */
final class DemoShop {
  private static final int CUSTOMERS = 210;

  /** Chosen so that no two numbers are so alike that one mistake mixes them up. */
  private static final long SEED = 20_261_122;

  private DemoShop() {}

  static Stock at(Instant now) {
    Moments moments = new Moments(now);
    Random random = new Random(SEED);
    List<Customer> people = People.make(CUSTOMERS, random);
    Purchases purchases = new Purchases(random);
    List<Purchase> bought =
        Stream.concat(
                Showcase.ALL.stream().map(Showcase::purchases), people.stream().map(purchases::of))
            .flatMap(List::stream)
            .toList();
    return new Stock(
        Stream.concat(Showcase.ALL.stream().map(Showcase::customer), people.stream()).toList(),
        bought.stream().map(purchase -> purchase.order(moments)).toList(),
        bought.stream().flatMap(purchase -> purchase.shipments(moments).stream()).toList(),
        Offers.around(moments.today()));
  }
}
