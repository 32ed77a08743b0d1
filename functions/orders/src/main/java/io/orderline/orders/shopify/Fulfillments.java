package io.orderline.orders.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.Shipment;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads Shopify's fulfilments as parcels; what was called off or has no tracking number is none.
 */
final class Fulfillments {
  private static final Set<String> CALLED_OFF = Set.of("CANCELLED", "ERROR", "FAILURE");

  private Fulfillments() {}

  /** Oldest first. */
  static List<Shipment> of(OrderNumber order, JsonNode json) {
    return json.path("fulfillments")
        .valueStream()
        .filter(parcel -> !CALLED_OFF.contains(parcel.path("status").asText()))
        .filter(parcel -> parcel.at("/trackingInfo/0").hasNonNull("number"))
        .sorted(Comparator.comparing(parcel -> moment(parcel.path("createdAt"))))
        .map(parcel -> shipment(order, parcel))
        .toList();
  }

  private static Shipment shipment(OrderNumber order, JsonNode json) {
    JsonNode tracking = json.at("/trackingInfo/0");
    return new Shipment(
        order,
        tracking.path("company").asText(""),
        tracking.path("number").asText(),
        state(json.path("displayStatus").asText()),
        json.at("/fulfillmentLineItems/nodes")
            .valueStream()
            .map(line -> line.at("/lineItem/title").asText())
            .toList(),
        json.at("/events/nodes").valueStream().map(Fulfillments::event).toList(),
        Optional.of(json.path("estimatedDeliveryAt"))
            .filter(JsonNode::isTextual)
            .map(Fulfillments::moment));
  }

  private static Shipment.Event event(JsonNode json) {
    return new Shipment.Event(
        moment(json.path("happenedAt")),
        json.path("city").asText(""),
        json.path("message").asText(""));
  }

  private static Shipment.State state(String display) {
    return switch (display) {
      case "IN_TRANSIT", "DELAYED" -> Shipment.State.IN_TRANSIT;
      case "OUT_FOR_DELIVERY", "READY_FOR_PICKUP", "ATTEMPTED_DELIVERY" ->
          Shipment.State.OUT_FOR_DELIVERY;
      case "DELIVERED", "PICKED_UP" -> Shipment.State.DELIVERED;
      case "FAILURE", "NOT_DELIVERED" -> Shipment.State.EXCEPTION;
      default -> Shipment.State.COLLECTED;
    };
  }

  private static Instant moment(JsonNode json) {
    return Instant.parse(json.asText());
  }
}
