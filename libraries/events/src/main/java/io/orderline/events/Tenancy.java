package io.orderline.events;

import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * For which tenants there is something to do. Row-level security hides tenants from each other;
 * functions of the database tell their names, and no more.
 */
@ApplicationScoped
class Tenancy {
  /** A name that no shop has; it only fills the place of one. */
  static final TenantId NOBODY = new TenantId("0-nobody");

  private final TenantTransaction transactions;

  Tenancy(TenantTransaction transactions) {
    this.transactions = transactions;
  }

  Uni<List<TenantId>> toSend(Instant now) {
    return ask("tenants_to_send(:now)", Map.of("now", now));
  }

  Uni<List<TenantId>> toRetry(Instant now) {
    return ask("tenants_to_retry(:now)", Map.of("now", now));
  }

  private Uni<List<TenantId>> ask(String question, Map<String, Instant> parameters) {
    return transactions.read(
        NOBODY,
        session -> {
          var query = session.createNativeQuery("select events." + question, String.class);
          parameters.forEach(query::setParameter);
          return query.getResultList().map(names -> names.stream().map(TenantId::new).toList());
        });
  }
}
