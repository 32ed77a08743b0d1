package io.orderline.orders.shop;

import com.fasterxml.jackson.core.type.TypeReference;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.Invoice;
import io.orderline.core.order.Money;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.OrderStatus;
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

/** An {@link Order} as it is kept. */
@Entity
@Table(schema = "orders", name = "orders")
class OrderRow implements Row {
  @EmbeddedId private Key key;
  private String customer;

  @Enumerated(EnumType.STRING)
  private OrderStatus status;

  private Instant placedAt;

  @Convert(converter = Lines.class)
  private List<Order.Line> lines;

  private long total;
  private Instant promisedBy;

  @Convert(converter = InvoiceColumn.class)
  private Invoice invoice;

  @Embeddable
  record Key(String tenant, String number) {
    static Key of(TenantId tenant, OrderNumber number) {
      return new Key(tenant.value(), number.value());
    }
  }

  @Immutable
  static class Lines extends CoreJsonColumn<List<Order.Line>> {
    Lines() {
      super(new TypeReference<>() {});
    }
  }

  @Immutable
  static class InvoiceColumn extends CoreJsonColumn<Invoice> {
    InvoiceColumn() {
      super(new TypeReference<>() {});
    }
  }

  /** For Hibernate. */
  OrderRow() {}

  OrderRow(TenantId tenant, Order order) {
    key = Key.of(tenant, order.number());
    set(order);
  }

  final void set(Order order) {
    customer = order.customer().value();
    status = order.status();
    placedAt = order.placedAt();
    lines = order.lines();
    total = order.total().fen();
    promisedBy = order.promisedBy().orElse(null);
    invoice = order.invoice().orElse(null);
  }

  @Override
  public Object key() {
    return key;
  }

  Order order() {
    return new Order(
        new OrderNumber(key.number()),
        new CustomerId(customer),
        status,
        placedAt,
        lines,
        new Money(total),
        Optional.ofNullable(promisedBy),
        Optional.ofNullable(invoice));
  }
}
