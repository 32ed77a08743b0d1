package io.orderline.orders.demo;

import io.orderline.core.order.Shipment;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The carrier's reports of a parcel, station by station, up to where it is now. */
final class Journey {
  /** A parcel is delivered on the second day after it was fetched. */
  private static final int DAYS = 2;

  private static final List<String> TROUBLES =
      List.of("因大雪天气暂时滞留，道路恢复后继续运输", "收件人电话无人接听，快递员将再次派送", "收件地址不详，正在与寄件人核实");

  private final Parcel parcel;
  private final Moments moments;
  private final int minute;
  private final List<Shipment.Event> events = new ArrayList<>();

  Journey(Parcel parcel, Moments moments) {
    this.parcel = parcel;
    this.moments = moments;
    this.minute = Math.floorMod(parcel.trackingNumber().hashCode(), 60);
  }

  List<Shipment.Event> events() {
    int sent = parcel.sentDaysAgo();
    report(sent, 17, parcel.from() + "仓库", "快件已揽收");
    if (parcel.state() == Shipment.State.COLLECTED) {
      return events;
    }
    report(sent, 22, parcel.from() + "转运中心", "已发出，正发往" + parcel.to());
    if (sent >= 1) {
      report(sent - 1, 4, parcel.to() + "转运中心", "快件已到达");
    }
    switch (parcel.state()) {
      case EXCEPTION -> report(sent - 1, 6, parcel.to() + "营业点", trouble());
      case OUT_FOR_DELIVERY -> delivering();
      case DELIVERED -> delivered();
      case RETURNING -> returning();
      case COLLECTED, IN_TRANSIT -> {}
    }
    return events;
  }

  private void delivering() {
    report(parcel.sentDaysAgo() - DAYS, 7, parcel.to() + "营业点", "快递员正在派送");
  }

  private void delivered() {
    delivering();
    String taken = minute % 3 == 0 ? "已签收，签收人是本人" : minute % 3 == 1 ? "已放入快递柜" : "已由家人代收";
    report(parcel.sentDaysAgo() - DAYS, 12, parcel.to() + "营业点", taken);
  }

  private void returning() {
    delivered();
    report(parcel.sentDaysAgo() - DAYS - 2, 15, parcel.to() + "营业点", "退货已揽收，正发回" + parcel.from());
  }

  private String trouble() {
    return TROUBLES.get(minute % TROUBLES.size());
  }

  private void report(int daysAgo, int hour, String place, String what) {
    events.add(
        new Shipment.Event(
            moments.ago(Math.max(0, daysAgo), LocalTime.of(hour, minute)), place, what));
  }
}
