package io.orderline.call.store;

import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.orderline.telephony.SignatureCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Remembers which seals were used, for all pods, until they are too old anyway. Each use also
 * clears away a few that are.
 */
@ApplicationScoped
public class UsedSignatures {
  private static final String USE =
      "insert into call.used_seal (tenant, provider, token, until) values (?1, ?2, ?3, ?4)"
          + " on conflict do nothing";

  /** Rows that another pod is clearing away are left to it. */
  private static final String CLEAR =
      "delete from call.used_seal where ctid = any (array(select ctid from call.used_seal"
          + " where tenant = ?1 and until < ?2 limit 10 for update skip locked))";

  private final TenantTransaction transactions;
  private final Clock clock;

  UsedSignatures(TenantTransaction transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Uses the seal; false when it was used before. Fails when the database does not answer. */
  public Uni<Boolean> use(String provider, SignatureCheck.OneUse seal) {
    TenantId tenant = seal.keeper();
    return transactions.write(
        tenant,
        session ->
            session
                .createNativeQuery(USE)
                .setParameter(1, tenant.value())
                .setParameter(2, provider)
                .setParameter(3, seal.token())
                .setParameter(4, seal.until())
                .executeUpdate()
                .chain(
                    rows ->
                        session
                            .createNativeQuery(CLEAR)
                            .setParameter(1, tenant.value())
                            .setParameter(2, clock.instant())
                            .executeUpdate()
                            .replaceWith(rows == 1)));
  }
}
