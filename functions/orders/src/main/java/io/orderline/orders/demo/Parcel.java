package io.orderline.orders.demo;

import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.Shipment;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * A parcel as it is made up: where it is, and since when.
 *
 * @param sentDaysAgo when the carrier fetched it
 * @param from the warehouse's city
 * @param to the customer's city
 */
record Parcel(
    Shipment.State state,
    Carrier carrier,
    String trackingNumber,
    int sentDaysAgo,
    String from,
    String to,
    List<String> products) {

  Shipment shipment(OrderNumber order, Moments moments) {
    return new Shipment(
        order,
        carrier.spokenName,
        trackingNumber,
        state,
        products,
        new Journey(this, moments).events(),
        expectedAt(moments));
  }

  private Optional<Instant> expectedAt(Moments moments) {
    return switch (state) {
      case COLLECTED -> Optional.of(moments.ahead(2, LocalTime.of(18, 0)));
      case IN_TRANSIT -> Optional.of(moments.ahead(1, LocalTime.of(18, 0)));
      case OUT_FOR_DELIVERY -> Optional.of(moments.ahead(0, LocalTime.of(21, 0)));
      case EXCEPTION -> Optional.of(moments.ahead(3, LocalTime.of(18, 0)));
      case DELIVERED, RETURNING -> Optional.empty();
    };
  }
}
