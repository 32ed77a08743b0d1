package io.orderline.console.audit;

import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes down who did what, in the transaction in which it is done. */
@ApplicationScoped
public class AuditLog {
  private static final String BEGIN =
      """
      insert into console.audit_head (tenant, sequence, hash) values (:tenant, 0, :hash)
      on conflict do nothing
      """;

  /** Others wait here until this transaction ends: a chain has no forks. */
  private static final String HEAD =
      "select sequence, hash from console.audit_head where tenant = :tenant for update";

  private static final String MOVE =
      "update console.audit_head set sequence = :sequence, hash = :hash where tenant = :tenant";

  private final TenantTransaction transactions;
  private final Clock clock;

  AuditLog(TenantTransaction transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A transaction of its own: for what changes nothing else, such as reading. */
  public Uni<Void> write(TenantId tenant, Deed deed) {
    return transactions.write(tenant, session -> add(session, tenant, deed));
  }

  /**
   * Adds a deed to the transaction of a tenant; what is done then, is done and told, or neither.
   */
  public Uni<Void> add(Mutiny.Session session, TenantId tenant, Deed deed) {
    return session
        .createNativeQuery(BEGIN)
        .setParameter("tenant", tenant.value())
        .setParameter("hash", AuditRow.BEGINNING)
        .executeUpdate()
        .chain(
            () ->
                session
                    .createNativeQuery(HEAD, Object[].class)
                    .setParameter("tenant", tenant.value())
                    .getSingleResult())
        .chain(head -> add(session, tenant, deed, (long) head[0], (String) head[1]));
  }

  private Uni<Void> add(
      Mutiny.Session session, TenantId tenant, Deed deed, long last, String previous) {
    var row =
        new AuditRow(
            new AuditRow.Key(tenant.value(), last + 1),
            // as a row holds it
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            deed,
            previous);
    return session
        .persist(row)
        .chain(session::flush)
        .chain(
            () ->
                session
                    .createNativeQuery(MOVE)
                    .setParameter("sequence", row.sequence())
                    .setParameter("hash", row.hash())
                    .setParameter("tenant", tenant.value())
                    .executeUpdate())
        .replaceWithVoid();
  }
}
