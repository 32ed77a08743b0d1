package io.orderline.call.bench;

import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts how often a call came by: one row read and written in one transaction. */
@ApplicationScoped
public class FloorStore {
  private final TenantTransaction transactions;

  FloorStore(TenantTransaction transactions) {
    this.transactions = transactions;
  }

  Uni<Integer> raise(TenantId tenant, String call) {
    return transactions.write(
        tenant,
        session ->
            session
                .find(FloorRow.class, new FloorRow.Key(tenant.value(), call))
                .chain(
                    row -> {
                      if (row != null) {
                        return Uni.createFrom().item(++row.times);
                      }
                      var first = new FloorRow();
                      first.key = new FloorRow.Key(tenant.value(), call);
                      first.times = 1;
                      return session.persist(first).replaceWith(1);
                    }));
  }
}
