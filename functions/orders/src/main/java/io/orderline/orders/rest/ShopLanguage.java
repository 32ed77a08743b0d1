package io.orderline.orders.rest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.core.aftersales.AfterSales.Outcome;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.order.Customer;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.Invoice;
import io.orderline.core.order.Money;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.OrderStatus;
import io.orderline.core.order.Promotion;
import io.orderline.core.order.Shipment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a shop's JSON as our values, by the fields and words that are configured. */
record ShopLanguage(RestShopConfig config) {

  <T> List<T> each(JsonNode answer, Function<Document, T> value) {
    return new Document(answer, config.zone()).each(config.items()).stream().map(value).toList();
  }

  <T> T one(JsonNode answer, Function<Document, T> value) {
    return value.apply(new Document(answer, config.zone()));
  }

  Customer customer(Document json) {
    var at = config.customer();
    return new Customer(
        json.read(at.id(), CustomerId::new),
        json.text(at.name()),
        json.read(at.phone(), text -> PhoneNumber.read(text).orElseThrow()),
        json.optionalText(at.level()).orElse(""));
  }

  Order order(Document json) {
    var at = config.order();
    return new Order(
        json.read(at.number(), OrderNumber::new),
        json.read(at.customer(), CustomerId::new),
        json.read(
            at.status(), word -> ours(config.orderStatus().get(word), word, OrderStatus::valueOf)),
        json.moment(at.placedAt()),
        json.each(at.lines()).stream().map(this::line).toList(),
        money(json, at.total()),
        json.optionalMoment(at.promisedBy()),
        invoice(json));
  }

  private Order.Line line(Document json) {
    var at = config.line();
    return new Order.Line(
        json.text(at.sku()),
        json.text(at.product()),
        json.number(at.quantity()).intValueExact(),
        money(json, at.price()));
  }

  private Optional<Invoice> invoice(Document json) {
    var at = config.order();
    return json.optionalText(at.invoiceTitle())
        .map(
            title ->
                new Invoice(
                    title,
                    money(json, at.invoiceAmount()),
                    json.read(at.invoiceState(), Invoice.State::valueOf)));
  }

  Shipment shipment(OrderNumber order, Document json) {
    var at = config.shipment();
    return new Shipment(
        order,
        json.text(at.carrier()),
        json.text(at.trackingNumber()),
        json.read(
            at.state(),
            word -> ours(config.shipmentState().get(word), word, Shipment.State::valueOf)),
        json.each(at.products()).stream()
            .map(product -> product.text(at.productName().orElse(JsonPointer.empty())))
            .toList(),
        json.each(at.events()).stream().map(this::event).toList(),
        json.optionalMoment(at.expectedAt()));
  }

  private Shipment.Event event(Document json) {
    var at = config.event();
    return new Shipment.Event(
        json.moment(at.at()), json.optionalText(at.place()).orElse(""), json.text(at.what()));
  }

  Promotion promotion(Document json) {
    var at = config.promotion();
    return new Promotion(
        json.text(at.name()),
        json.text(at.summary()),
        json.read(at.from(), LocalDate::parse),
        json.read(at.until(), LocalDate::parse));
  }

  /** Reads the outcome of an errand that the shop accepted. */
  Outcome outcome(JsonNode answer) {
    Document json = new Document(answer, config.zone());
    var at = config.errand();
    String reference = json.optionalText(at.reference()).orElse("");
    ErrandState state =
        json.read(
            at.state(), word -> ours(config.errandState().get(word), word, ErrandState::valueOf));
    return switch (state) {
      case DONE -> new Outcome.Done(reference);
      case ACCEPTED -> new Outcome.Accepted(reference);
      case REFUSED -> refused(answer);
    };
  }

  /** Reads why the shop refuses an errand. */
  Outcome refused(JsonNode answer) {
    return new Outcome.Refused(
        new Document(answer, config.zone()).optionalText(config.errand().reason()).orElse(""));
  }

  Number amount(Money money) {
    return config.money().number(money);
  }

  private Money money(Document json, JsonPointer field) {
    return config.money().money(json.number(field));
  }

  private static <T> T ours(T known, String word, Function<String, T> otherwise) {
    return known == null ? otherwise.apply(word) : known;
  }
}
