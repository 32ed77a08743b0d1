package io.orderline.orders.shop;

import com.fasterxml.jackson.core.type.TypeReference;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.Shipment;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.CoreJsonColumn;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** A {@link Shipment} as it is kept. */
@Entity
@Table(schema = "orders", name = "shipments")
class ShipmentRow implements Row {
  @EmbeddedId private Key key;
  private String orderNumber;
  private String carrier;

  @Enumerated(EnumType.STRING)
  private Shipment.State state;

  @Convert(converter = Products.class)
  private List<String> products;

  @Convert(converter = Events.class)
  private List<Shipment.Event> events;

  private Instant expectedAt;

  /** Among the order's parcels, oldest first. */
  @SuppressWarnings("UnusedVariable") // read by queries only
  private int position;

  @Embeddable
  record Key(String tenant, String trackingNumber) {}

  @Immutable
  static class Products extends CoreJsonColumn<List<String>> {
    Products() {
      super(new TypeReference<>() {});
    }
  }

  @Immutable
  static class Events extends CoreJsonColumn<List<Shipment.Event>> {
    Events() {
      super(new TypeReference<>() {});
    }
  }

  /** For Hibernate. */
  ShipmentRow() {}

  ShipmentRow(TenantId tenant, Shipment shipment, int position) {
    key = new Key(tenant.value(), shipment.trackingNumber());
    orderNumber = shipment.order().value();
    carrier = shipment.carrier();
    state = shipment.state();
    products = shipment.products();
    events = shipment.events();
    expectedAt = shipment.expectedAt().orElse(null);
    this.position = position;
  }

  @Override
  public Object key() {
    return key;
  }

  Shipment shipment() {
    return new Shipment(
        new OrderNumber(orderNumber),
        carrier,
        key.trackingNumber(),
        state,
        products,
        events,
        Optional.ofNullable(expectedAt));
  }
}
