package io.orderline.orders.shop;

import com.fasterxml.jackson.core.type.TypeReference;
import io.orderline.core.aftersales.AfterSales.Outcome;
import io.orderline.core.aftersales.Errand;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.CoreJsonColumn;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** An {@link Errand} that was carried out, and its outcome. */
@Entity
@Table(schema = "orders", name = "errands")
class ErrandRow {
  @EmbeddedId private Key key;
  private String orderNumber;

  @Convert(converter = ErrandColumn.class)
  private Errand errand;

  @Convert(converter = OutcomeColumn.class)
  private Outcome outcome;

  private Instant at;

  @Embeddable
  record Key(String tenant, String key) {
    static Key of(TenantId tenant, Errand errand) {
      return new Key(tenant.value(), errand.key());
    }
  }

  @Immutable
  static class ErrandColumn extends CoreJsonColumn<Errand> {
    ErrandColumn() {
      super(new TypeReference<>() {});
    }
  }

  @Immutable
  static class OutcomeColumn extends CoreJsonColumn<Outcome> {
    OutcomeColumn() {
      super(new TypeReference<>() {});
    }
  }

  /** For Hibernate. */
  ErrandRow() {}

  ErrandRow(TenantId tenant, Errand carriedOut, Outcome came, Instant now) {
    key = Key.of(tenant, carriedOut);
    orderNumber = carriedOut.order().value();
    errand = carriedOut;
    outcome = came;
    at = now;
  }

  Outcome outcome() {
    return outcome;
  }
}
