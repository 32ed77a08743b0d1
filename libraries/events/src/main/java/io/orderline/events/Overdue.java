package io.orderline.events;

import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whose inbox holds something that is due again. Only the consumer itself can try it; whoever asks
 * here can tell it so, should it sleep.
 */
@ApplicationScoped
public class Overdue {
  private static final String CONSUMERS =
      """
      select distinct consumer from events.inbox
      where tenant = :tenant and state = 'waiting' and due_at <= :now
      """;

  private final TenantTransaction transactions;
  private final Tenancy tenancy;
  private final Clock clock;

  Overdue(TenantTransaction transactions, Tenancy tenancy, Clock clock) {
    this.transactions = transactions;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /** The consumers, of any tenant. */
  public Uni<Set<String>> consumers() {
    Instant now = clock.instant();
    return tenancy
        .toRetry(now)
        .chain(
            tenants ->
                Multi.createFrom()
                    .iterable(tenants)
                    .onItem()
                    .transformToUniAndConcatenate(tenant -> consumers(tenant, now))
                    .collect()
                    .in(TreeSet<String>::new, Set::addAll))
        .map(Set::copyOf);
  }

  private Uni<List<String>> consumers(TenantId tenant, Instant now) {
    return transactions.read(
        tenant,
        session ->
            session
                .createNativeQuery(CONSUMERS, String.class)
                .setParameter("tenant", tenant.value())
                .setParameter("now", now)
                .getResultList());
  }
}
