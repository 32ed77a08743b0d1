package io.orderline.orders.shop;

import io.orderline.core.order.Customer;
import io.orderline.core.order.Order;
import io.orderline.core.order.Promotion;
import io.orderline.core.order.Shipment;
import java.util.List;

/**
 * The goods of a shop.
 *
 * @param shipments those of one order stand oldest first
 */
public record Stock(
    List<Customer> customers,
    List<Order> orders,
    List<Shipment> shipments,
    List<Promotion> promotions) {

  public Stock {
    customers = List.copyOf(customers);
    orders = List.copyOf(orders);
    shipments = List.copyOf(shipments);
    promotions = List.copyOf(promotions);
  }
}
