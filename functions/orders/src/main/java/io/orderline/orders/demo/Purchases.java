package io.orderline.orders.demo;

import io.orderline.core.order.Customer;
import io.orderline.core.order.Invoice;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.OrderStatus;
import io.orderline.core.order.Shipment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes up what customers bought: a plausible share of every state, and parcels that fit it. */
final class Purchases {
  private static final List<OrderStatus> SHARES =
      Stream.of(
              Collections.nCopies(5, OrderStatus.UNPAID),
              Collections.nCopies(8, OrderStatus.PAID),
              Collections.nCopies(6, OrderStatus.PACKED),
              Collections.nCopies(18, OrderStatus.SHIPPED),
              Collections.nCopies(8, OrderStatus.OUT_FOR_DELIVERY),
              Collections.nCopies(34, OrderStatus.SIGNED),
              Collections.nCopies(7, OrderStatus.RETURNING),
              Collections.nCopies(7, OrderStatus.REFUNDED),
              Collections.nCopies(7, OrderStatus.CANCELLED))
          .flatMap(List::stream)
          .toList();
  private static final List<String> WAREHOUSES = List.of("杭州", "广州", "武汉", "成都", "天津");
  private static final List<String> CITIES =
      List.of(
          "北京", "上海", "深圳", "南京", "苏州", "西安", "重庆", "长沙", "郑州", "青岛", "大连", "沈阳", "哈尔滨", "昆明", "贵阳",
          "南宁", "福州", "厦门", "合肥", "济南", "石家庄", "太原", "兰州", "海口");

  private final RandomGenerator random;
  private int made;

  Purchases(RandomGenerator random) {
    this.random = random;
  }

  /** None to six orders of a customer. */
  List<Purchase> of(Customer customer) {
    return IntStream.range(0, random.nextInt(7)).mapToObj(_ -> purchase(customer)).toList();
  }

  private Purchase purchase(Customer customer) {
    OrderStatus status = People.pick(SHARES, random);
    List<Order.Line> lines = lines();
    int sent = sentDaysAgo(status);
    return new Purchase(
        number(),
        customer.id(),
        status,
        status == OrderStatus.UNPAID ? 0 : sent + 1 + random.nextInt(2),
        lines,
        parcels(status, lines, sent),
        invoice(status));
  }

  /** Ten digits that look random and never repeat: the factor has no divisor in common with 10. */
  private OrderNumber number() {
    return new OrderNumber("26%08d".formatted((++made * 73_687_871L + 10_007) % 100_000_000));
  }

  private List<Order.Line> lines() {
    List<Article> articles = new ArrayList<>(Article.ALL);
    return IntStream.rangeClosed(1, People.pick(List.of(1, 1, 1, 2, 2, 3, 4), random))
        .mapToObj(_ -> articles.remove(random.nextInt(articles.size())))
        .map(article -> line(article, People.pick(List.of(1, 1, 1, 1, 2, 3), random)))
        .toList();
  }

  static Order.Line line(Article article, int quantity) {
    return new Order.Line(article.sku(), article.name(), quantity, article.price());
  }

  private int sentDaysAgo(OrderStatus status) {
    return switch (status) {
      case UNPAID, PAID, PACKED -> 0;
      case SHIPPED -> 1;
      case OUT_FOR_DELIVERY -> 2;
      case SIGNED -> 2 + random.nextInt(60);
      case RETURNING -> 5 + random.nextInt(8);
      case REFUNDED, CANCELLED -> 8 + random.nextInt(40);
    };
  }

  private List<Parcel> parcels(OrderStatus status, List<Order.Line> lines, int sent) {
    String from = People.pick(WAREHOUSES, random);
    String to = People.pick(CITIES, random);
    List<String> products = lines.stream().map(Order.Line::product).toList();
    return switch (status) {
      case UNPAID, PAID, PACKED, CANCELLED -> List.of();
      case SHIPPED -> shipped(sent, from, to, products);
      case OUT_FOR_DELIVERY ->
          List.of(parcel(Shipment.State.OUT_FOR_DELIVERY, sent, from, to, products));
      case SIGNED -> delivered(sent, from, to, products);
      case RETURNING -> List.of(parcel(Shipment.State.RETURNING, sent, from, to, products));
      case REFUNDED ->
          random.nextBoolean()
              ? List.of()
              : List.of(parcel(Shipment.State.RETURNING, sent, from, to, products));
    };
  }

  /** With several articles often in two parcels, of which the first is there already. */
  private List<Parcel> shipped(int sent, String from, String to, List<String> products) {
    return products.size() > 1 && random.nextBoolean()
        ? List.of(
            parcel(Shipment.State.DELIVERED, sent + 1, from, to, products.subList(0, 1)),
            parcel(onTheWay(), sent, from, to, products.subList(1, products.size())))
        : List.of(parcel(onTheWay(), sent, from, to, products));
  }

  private List<Parcel> delivered(int sent, String from, String to, List<String> products) {
    return products.size() > 2
        ? List.of(
            parcel(Shipment.State.DELIVERED, sent, from, to, products.subList(0, 2)),
            parcel(Shipment.State.DELIVERED, sent, from, to, products.subList(2, products.size())))
        : List.of(parcel(Shipment.State.DELIVERED, sent, from, to, products));
  }

  private Shipment.State onTheWay() {
    return People.pick(
        List.of(
            Shipment.State.COLLECTED,
            Shipment.State.IN_TRANSIT,
            Shipment.State.IN_TRANSIT,
            Shipment.State.IN_TRANSIT,
            Shipment.State.IN_TRANSIT,
            Shipment.State.EXCEPTION),
        random);
  }

  private Parcel parcel(
      Shipment.State state, int sent, String from, String to, List<String> products) {
    Carrier carrier = People.pick(List.of(Carrier.values()), random);
    return new Parcel(state, carrier, carrier.trackingNumber(random), sent, from, to, products);
  }

  private Optional<Invoice.State> invoice(OrderStatus status) {
    return switch (status) {
      case SIGNED -> random.nextInt(4) == 0 ? Optional.of(Invoice.State.ISSUED) : Optional.empty();
      case PAID, PACKED, SHIPPED ->
          random.nextInt(8) == 0 ? Optional.of(Invoice.State.REQUESTED) : Optional.empty();
      default -> Optional.empty();
    };
  }
}
