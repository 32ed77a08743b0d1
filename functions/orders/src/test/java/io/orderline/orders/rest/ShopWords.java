package io.orderline.orders.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.core.order.Customer;
import io.orderline.core.order.Order;
import io.orderline.core.order.Promotion;
import io.orderline.core.order.Shipment;
import io.orderline.http.FakeSystem.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the JSON of one shop's system. */
interface ShopWords {
  Map<String, ?> customer(Customer customer);

  Map<String, ?> order(Order order);

  Map<String, ?> shipment(Shipment shipment);

  Map<String, ?> promotion(Promotion promotion);

  /** An errand's outcome. */
  default Answer errand(String state, String reference, String reason) {
    return new Answer(
        200,
        new ObjectMapper()
            .valueToTree(Map.of("state", state, "reference", reference, "reason", reason))
            .toString());
  }

  default Answer list(List<?> items) {
    return new Answer(200, new ObjectMapper().valueToTree(Map.of("items", items)).toString());
  }

  /** Exactly the contract. */
  ShopWords CONTRACT =
      new ShopWords() {
        @Override
        public Map<String, ?> customer(Customer customer) {
          return Map.of(
              "id", customer.id().value(),
              "name", customer.name(),
              "phone", customer.phone().digits(),
              "level", customer.level());
        }

        @Override
        public Map<String, ?> order(Order order) {
          var json = new HashMap<String, Object>();
          json.put("number", order.number().value());
          json.put("customer", order.customer().value());
          json.put("status", order.status().name());
          json.put("placedAt", order.placedAt().toString());
          json.put("total", order.total().fen());
          order.promisedBy().ifPresent(at -> json.put("promisedBy", at.toString()));
          order
              .invoice()
              .ifPresent(
                  invoice ->
                      json.put(
                          "invoice",
                          Map.of(
                              "title", invoice.title(),
                              "amount", invoice.amount().fen(),
                              "state", invoice.state().name())));
          json.put(
              "lines",
              order.lines().stream()
                  .map(
                      line ->
                          Map.of(
                              "sku", line.sku(),
                              "product", line.product(),
                              "quantity", line.quantity(),
                              "price", line.price().fen()))
                  .toList());
          return json;
        }

        @Override
        public Map<String, ?> shipment(Shipment shipment) {
          return Map.of(
              "carrier", shipment.carrier(),
              "trackingNumber", shipment.trackingNumber(),
              "state", shipment.state().name(),
              "products", shipment.products(),
              "events",
                  shipment.events().stream()
                      .map(
                          e ->
                              Map.of("at", e.at().toString(), "place", e.place(), "what", e.what()))
                      .toList());
        }

        @Override
        public Map<String, ?> promotion(Promotion promotion) {
          return Map.of(
              "name", promotion.name(),
              "summary", promotion.summary(),
              "from", promotion.from().toString(),
              "until", promotion.until().toString());
        }
      };
}
