package io.orderline.floor;

import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts how often a call came by: one row, read and written in one transaction. */
@ApplicationScoped
public class VisitStore {
  private final TenantTransaction transactions;

  VisitStore(TenantTransaction transactions) {
    this.transactions = transactions;
  }

  Uni<Integer> count(TenantId tenant, String call) {
    var key = new VisitRow.Key(tenant.value(), call);
    return transactions.write(
        tenant,
        session ->
            session
                .find(VisitRow.class, key)
                .chain(
                    row -> {
                      if (row != null) {
                        return Uni.createFrom().item(++row.count);
                      }
                      var first = new VisitRow();
                      first.key = key;
                      first.count = 1;
                      return session.persist(first).replaceWith(1);
                    }));
  }
}
