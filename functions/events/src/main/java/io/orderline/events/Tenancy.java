package io.orderline.events;

import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * For which tenants there is something to do. Row-level security hides tenants from each other;
 * functions of the database tell their names, and no more.
 */
@ApplicationScoped
class Tenancy {
  /** A name that no shop has; it only fills the place of one. */
  private static final TenantId NOBODY = new TenantId("0-nobody");

  private final TenantTransaction transactions;

  Tenancy(TenantTransaction transactions) {
    this.transactions = transactions;
  }

  Uni<List<TenantId>> toSend(Instant now) {
    return named("tenants_to_send", now);
  }

  Uni<List<TenantId>> toRetry(Instant now) {
    return named("tenants_to_retry", now);
  }

  private Uni<List<TenantId>> named(String function, Instant now) {
    return transactions.read(
        NOBODY,
        session ->
            session
                .createNativeQuery("select events." + function + "(:now)", String.class)
                .setParameter("now", now)
                .getResultList()
                .map(names -> names.stream().map(TenantId::new).toList()));
  }
}
