package io.orderline.orders.shop;

import io.orderline.core.order.Promotion;
import io.orderline.core.tenant.TenantId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A {@link Promotion} as it is kept. */
@Entity
@Table(schema = "orders", name = "promotions")
class PromotionRow implements Row {
  @EmbeddedId private Key key;
  private String summary;
  private LocalDate firstDay;
  private LocalDate lastDay;

  @Embeddable
  record Key(String tenant, String name) {}

  /** For Hibernate. */
  PromotionRow() {}

  PromotionRow(TenantId tenant, Promotion promotion) {
    key = new Key(tenant.value(), promotion.name());
    summary = promotion.summary();
    firstDay = promotion.from();
    lastDay = promotion.until();
  }

  @Override
  public Object key() {
    return key;
  }

  Promotion promotion() {
    return new Promotion(key.name(), summary, firstDay, lastDay);
  }
}
