package io.orderline.orders.rest;

import com.fasterxml.jackson.core.JsonPointer;
import io.orderline.core.order.OrderStatus;
import io.orderline.core.order.Shipment;
import io.orderline.http.HttpLimits;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * A shop's own order system. Where a field stands in its JSON is a JSON pointer; the defaults are
 * those of the contract, so a shop that speaks the contract needs only the address.
 */
public interface RestShopConfig {

  /** The address that the contract's paths are appended to. */
  URI url();

  /** Sent as a bearer token; set it from the environment. */
  Optional<String> token();

  /** Limits on requests to the shop. */
  HttpLimits limits();

  /** The list inside an answer that holds several things. */
  @WithDefault("/items")
  JsonPointer items();

  /** The unit of amounts. */
  @WithDefault("fen")
  MoneyUnit money();

  /** The zone of times without one, such as {@code 2026-03-02 12:00:00}. */
  @WithDefault("Asia/Shanghai")
  ZoneId zone();

  /** The shop's words for the state of an order, where they are not ours. */
  Map<String, OrderStatus> orderStatus();

  /** The shop's words for the state of a parcel, where they are not ours. */
  Map<String, Shipment.State> shipmentState();

  /** The shop's words for what became of an errand, where they are not ours. */
  Map<String, ErrandState> errandState();

  CustomerFields customer();

  OrderFields order();

  LineFields line();

  ShipmentFields shipment();

  EventFields event();

  PromotionFields promotion();

  ErrandFields errand();

  /** The fields of a customer. */
  interface CustomerFields {
    @WithDefault("/id")
    JsonPointer id();

    @WithDefault("/name")
    JsonPointer name();

    @WithDefault("/phone")
    JsonPointer phone();

    @WithDefault("/level")
    JsonPointer level();
  }

  /** The fields of an order. */
  interface OrderFields {
    @WithDefault("/number")
    JsonPointer number();

    @WithDefault("/customer")
    JsonPointer customer();

    @WithDefault("/status")
    JsonPointer status();

    @WithDefault("/placedAt")
    JsonPointer placedAt();

    @WithDefault("/lines")
    JsonPointer lines();

    @WithDefault("/total")
    JsonPointer total();

    @WithDefault("/promisedBy")
    JsonPointer promisedBy();

    @WithDefault("/invoice/title")
    JsonPointer invoiceTitle();

    @WithDefault("/invoice/amount")
    JsonPointer invoiceAmount();

    @WithDefault("/invoice/state")
    JsonPointer invoiceState();
  }

  /** The fields of an order line. */
  interface LineFields {
    @WithDefault("/sku")
    JsonPointer sku();

    @WithDefault("/product")
    JsonPointer product();

    @WithDefault("/quantity")
    JsonPointer quantity();

    @WithDefault("/price")
    JsonPointer price();
  }

  /** The fields of a parcel. */
  interface ShipmentFields {
    @WithDefault("/carrier")
    JsonPointer carrier();

    @WithDefault("/trackingNumber")
    JsonPointer trackingNumber();

    @WithDefault("/state")
    JsonPointer state();

    /** A list of names, or of objects. */
    @WithDefault("/products")
    JsonPointer products();

    /** The name inside a product that is an object. */
    Optional<JsonPointer> productName();

    @WithDefault("/events")
    JsonPointer events();

    @WithDefault("/expectedAt")
    JsonPointer expectedAt();
  }

  /** The fields of a carrier's report. */
  interface EventFields {
    @WithDefault("/at")
    JsonPointer at();

    @WithDefault("/place")
    JsonPointer place();

    @WithDefault("/what")
    JsonPointer what();
  }

  /** The fields of an offer. */
  interface PromotionFields {
    @WithDefault("/name")
    JsonPointer name();

    @WithDefault("/summary")
    JsonPointer summary();

    @WithDefault("/from")
    JsonPointer from();

    @WithDefault("/until")
    JsonPointer until();
  }

  /** The fields of an errand's outcome. */
  interface ErrandFields {
    @WithDefault("/state")
    JsonPointer state();

    /** The shop's own id of the errand. */
    @WithDefault("/reference")
    JsonPointer reference();

    /** Why it is refused. */
    @WithDefault("/reason")
    JsonPointer reason();
  }
}
