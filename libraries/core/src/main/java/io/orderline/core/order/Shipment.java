package io.orderline.core.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One parcel of an order.
 *
 * @param carrier the carrier's name as one says it, for example 顺丰速运
 * @param products what is in the parcel
 * @param events what the carrier reported, oldest first
 * @param expectedAt when the carrier expects to deliver
 */
public record Shipment(
    OrderNumber order,
    String carrier,
    String trackingNumber,
    State state,
    List<String> products,
    List<Event> events,
    Optional<Instant> expectedAt) {

  /** The state of a parcel. */
  public enum State {
    COLLECTED,
    IN_TRANSIT,
    OUT_FOR_DELIVERY,
    DELIVERED,
    EXCEPTION,
    RETURNING
  }

  /**
   * One report of the carrier.
   *
   * @param place the city or the depot, as one says it
   */
  public record Event(Instant at, String place, String what) {}

  public Shipment {
    products = List.copyOf(products);
    events = List.copyOf(events);
  }

  /** Whether an article is in this parcel, by its name. */
  public boolean holds(Order.Line line) {
    return products.contains(line.product());
  }

  public Optional<Event> latest() {
    return events.isEmpty() ? Optional.empty() : Optional.of(events.getLast());
  }
}
