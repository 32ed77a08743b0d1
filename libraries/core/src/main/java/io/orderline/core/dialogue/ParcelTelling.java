package io.orderline.core.dialogue;

import io.orderline.core.order.Shipment;
import io.orderline.core.spoken.SpokenChinese;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells where parcels are as one would on the telephone. */
final class ParcelTelling {
  private ParcelTelling() {}

  static String story(Fact.Parcels parcels, TurnContext setting) {
    List<Shipment> shipments = parcels.shipments();
    if (shipments.size() == 1) {
      return "您的" + told(shipments.getFirst(), setting);
    }
    return "您的订单分成了"
        + SpokenChinese.count(shipments.size())
        + "个包裹。"
        + IntStream.range(0, shipments.size())
            .mapToObj(
                i -> "第" + SpokenChinese.number(i + 1) + "个，" + told(shipments.get(i), setting))
            .collect(Collectors.joining());
  }

  /** Tells whether a parcel is stuck or overdue: {@code yes} or {@code no}. */
  static String late(Fact.Parcels parcels, TurnContext setting) {
    boolean late =
        parcels.shipments().stream()
            .anyMatch(
                parcel ->
                    parcel.state() == Shipment.State.EXCEPTION
                        || coming(parcel)
                            && parcel
                                .expectedAt()
                                .filter(due -> due.isBefore(setting.now()))
                                .isPresent());
    return late ? "yes" : "no";
  }

  /** Whether it is on its way to the customer; what comes back is not. */
  private static boolean coming(Shipment parcel) {
    return parcel.state() != Shipment.State.DELIVERED && parcel.state() != Shipment.State.RETURNING;
  }

  /** 跑步鞋由极兔速递送回，正在退回给我们的路上，最新的消息是…。 */
  static String told(Shipment parcel, TurnContext setting) {
    return contents(parcel)
        + "由"
        + SpokenChinese.text(parcel.carrier())
        + (parcel.state() == Shipment.State.RETURNING ? "送回，" : "配送，")
        + state(parcel)
        + parcel.latest().map(event -> latest(event, setting)).orElse("")
        + parcel
            .expectedAt()
            .filter(_ -> coming(parcel))
            .filter(expected -> expected.isAfter(setting.now()))
            .map(
                expected ->
                    "，预计"
                        + SpokenChinese.deadline(setting.local(expected), setting.today())
                        + "前送达")
            .orElse("")
        + "。";
  }

  private static String contents(Shipment parcel) {
    return parcel.products().isEmpty()
        ? "商品"
        : SpokenChinese.text(parcel.products().getFirst())
            + (parcel.products().size() > 1 ? "等商品" : "");
  }

  private static String state(Shipment parcel) {
    return switch (parcel.state()) {
      case COLLECTED -> "快递员已经取件";
      case IN_TRANSIT -> "正在运输途中";
      case OUT_FOR_DELIVERY -> "正在派送，请保持电话畅通";
      case DELIVERED -> "已经签收";
      case EXCEPTION -> "运输途中遇到了一点问题";
      case RETURNING -> "正在退回给我们的路上";
    };
  }

  private static String latest(Shipment.Event event, TurnContext setting) {
    return "，最新的消息是"
        + SpokenChinese.moment(setting.local(event.at()), setting.today())
        + "，"
        + SpokenChinese.text(
                event.what().contains(event.place()) ? event.what() : event.place() + event.what())
            .replaceAll("[。！,，]+$", "");
  }
}
