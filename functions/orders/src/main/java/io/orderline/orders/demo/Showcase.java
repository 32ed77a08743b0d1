package io.orderline.orders.demo;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.order.Customer;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.Invoice;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.OrderStatus;
import io.orderline.core.order.Shipment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A customer of the demo shop whom demonstrations and tests know: docs/demo-shop.md lists them.
 *
 * @param story what is special about them, for people to read
 */
record Showcase(String story, Customer customer, List<Purchase> purchases) {

  static final List<Showcase> ALL =
      List.of(
          of("one order on its way", "S01", "陈晓梅", "13501018226")
              .bought("8800134725", OrderStatus.SHIPPED, 1, "蓝牙耳机")
              .sent(Shipment.State.IN_TRANSIT, Carrier.SF, "SF1402836975114", 1, "上海"),
          of("three orders: on its way, unpaid, delivered", "S02", "李建国", "18670352914")
              .bought("8800271936", OrderStatus.SHIPPED, 1, "空气炸锅")
              .sent(Shipment.State.IN_TRANSIT, Carrier.ZTO, "78316204957182", 1, "长沙")
              .bought("8800359048", OrderStatus.UNPAID, 0, "运动鞋")
              .bought("8800416253", OrderStatus.SIGNED, 12, "台灯")
              .sent(Shipment.State.DELIVERED, Carrier.YTO, "YT7203915846207", 12, "长沙"),
          of("no order at all", "S03", "王芳", "15921407783"),
          of("one order, not paid yet", "S04", "张伟", "13760284519")
              .bought("8800562817", OrderStatus.UNPAID, 0, "智能手表"),
          of("one order in two parcels: one delivered, one on its way", "S05", "刘洋", "18805739264")
              .bought("8800693504", OrderStatus.SHIPPED, 3, "电饭煲", "四件套")
              .sent(Shipment.State.DELIVERED, Carrier.JD, "JDVA09416375280", 3, "南京", "电饭煲")
              .sent(Shipment.State.IN_TRANSIT, Carrier.SF, "SF1402851730629", 1, "南京", "四件套"),
          of("delivered yesterday", "S06", "赵敏", "13911862047")
              .bought("8800728391", OrderStatus.SIGNED, 4, "保温杯")
              .sent(Shipment.State.DELIVERED, Carrier.STO, "777301948265013", 3, "北京"),
          of("a parcel that is stuck", "S07", "周涛", "15048916372")
              .bought("8800845160", OrderStatus.SHIPPED, 3, "扫地机器人")
              .sent(Shipment.State.EXCEPTION, Carrier.YUNDA, "461029384756102", 2, "哈尔滨"),
          of("out for delivery today", "S08", "吴娜", "18127650983")
              .bought("8800917432", OrderStatus.OUT_FOR_DELIVERY, 3, "羽绒服")
              .sent(Shipment.State.OUT_FOR_DELIVERY, Carrier.SF, "SF1402867194350", 2, "深圳"),
          of("paid, not sent yet", "S09", "孙磊", "13386074152")
              .bought("8801052648", OrderStatus.PAID, 0, "机械键盘"),
          of("packed, waiting for the carrier", "S10", "郑婷婷", "15529083641")
              .bought("8801163920", OrderStatus.PACKED, 1, "洗面奶", "面霜"),
          of("being returned", "S11", "马超", "18943715068")
              .bought("8801274085", OrderStatus.RETURNING, 7, "跑步鞋")
              .sent(Shipment.State.RETURNING, Carrier.JT, "JT5107392846150", 6, "西安"),
          of("refunded", "S12", "何静", "13214869507")
              .bought("8801396471", OrderStatus.REFUNDED, 15, "牛仔裤"),
          of("cancelled", "S13", "高勇", "15764028391")
              .bought("8801408153", OrderStatus.CANCELLED, 2, "移动硬盘"),
          of("the same last four digits as S15", "S14", "林雨欣", "13056127748")
              .bought("8801520736", OrderStatus.SHIPPED, 1, "瑜伽垫")
              .sent(Shipment.State.IN_TRANSIT, Carrier.POST, "9810375629418", 1, "福州"),
          of("the same last four digits as S14", "S15", "林国庆", "18592037748")
              .bought("8801637294", OrderStatus.SIGNED, 9, "龙井茶叶")
              .sent(Shipment.State.DELIVERED, Carrier.SF, "SF1402873625081", 9, "厦门"),
          of("an invoice issued, and one requested", "S16", "罗欣怡", "15338620974")
              .bought("8801749015", OrderStatus.SIGNED, 6, "降噪头戴耳机")
              .sent(Shipment.State.DELIVERED, Carrier.JD, "JDVA09427518364", 6, "成都")
              .invoiced(Invoice.State.ISSUED)
              .bought("8801853602", OrderStatus.PAID, 0, "咖啡豆")
              .invoiced(Invoice.State.REQUESTED));

  private static Showcase of(String story, String id, String name, String phone) {
    Customer customer = new Customer(new CustomerId(id), name, new PhoneNumber(phone), "金牌会员");
    return new Showcase(story, customer, List.of());
  }

  private Showcase bought(String number, OrderStatus status, int daysAgo, String... articles) {
    List<Order.Line> lines = Arrays.stream(articles).map(Showcase::line).toList();
    return with(
        purchases,
        new Purchase(
            new OrderNumber(number),
            customer.id(),
            status,
            daysAgo,
            lines,
            List.of(),
            Optional.empty()));
  }

  /** Sends the last purchase; without articles, all of it. */
  private Showcase sent(
      Shipment.State state, Carrier carrier, String tracking, int days, String to, String... what) {
    Purchase last = purchases.getLast();
    List<String> products =
        what.length > 0 ? List.of(what) : last.lines().stream().map(Order.Line::product).toList();
    Parcel parcel = new Parcel(state, carrier, tracking, days, "杭州", to, products);
    return with(before(), last.with(parcel));
  }

  private Showcase invoiced(Invoice.State state) {
    return with(before(), purchases.getLast().with(state));
  }

  private List<Purchase> before() {
    return purchases.subList(0, purchases.size() - 1);
  }

  private Showcase with(List<Purchase> before, Purchase last) {
    var all = new ArrayList<>(before);
    all.add(last);
    return new Showcase(story, customer, List.copyOf(all));
  }

  private static Order.Line line(String name) {
    return Article.ALL.stream()
        .filter(article -> article.name().equals(name))
        .map(article -> Purchases.line(article, 1))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the demo shop does not sell " + name));
  }
}
