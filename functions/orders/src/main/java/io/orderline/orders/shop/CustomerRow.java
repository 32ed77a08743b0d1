package io.orderline.orders.shop;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.order.Customer;
import io.orderline.core.order.CustomerId;
import io.orderline.core.tenant.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A {@link Customer} as it is kept. */
@Entity
@Table(schema = "orders", name = "customers")
class CustomerRow implements Row {
  @EmbeddedId private Key key;
  private String name;
  private String phone;
  private String level;

  @Column(insertable = false, updatable = false)
  private String tail;

  @Column(insertable = false, updatable = false)
  private String head;

  @Column(insertable = false, updatable = false)
  private String middle;

  @Column(insertable = false, updatable = false)
  private String last;

  @Embeddable
  record Key(String tenant, String id) {
    static Key of(TenantId tenant, CustomerId id) {
      return new Key(tenant.value(), id.value());
    }
  }

  /** For Hibernate. */
  CustomerRow() {}

  CustomerRow(TenantId tenant, Customer customer) {
    key = Key.of(tenant, customer.id());
    name = customer.name();
    phone = customer.phone().digits();
    level = customer.level();
  }

  @Override
  public Object key() {
    return key;
  }

  Customer customer() {
    return new Customer(new CustomerId(key.id()), name, new PhoneNumber(phone), level);
  }
}
