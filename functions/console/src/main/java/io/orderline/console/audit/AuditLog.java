package io.orderline.console.audit;

import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes down who did what, in the transaction in which it is done. */
@ApplicationScoped
public class AuditLog {
  /** Others wait here until this transaction ends: a chain has no forks. */
  private static final String HEAD =
      """
      insert into console.audit_head as h (tenant, sequence, hash) values (:tenant, 0, :hash)
      on conflict (tenant) do update set sequence = h.sequence
      returning sequence, hash
      """;

  private static final String ADD =
      """
      with head as (
        update console.audit_head set sequence = :sequence, hash = :hash where tenant = :tenant)
      insert into console.audit (tenant, sequence, at, who, what, about, detail, previous, hash)
      values (:tenant, :sequence, :at, :who, :what, :about, :detail, :previous, :hash)
      """;

  private static final String HAS =
      """
      select exists (select from console.audit where tenant = :tenant and at > :since
        and who = :who and what = :what and about = :about)
      """;

  private final TenantTransaction transactions;
  private final Clock clock;

  AuditLog(TenantTransaction transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Whether somebody did this to that, since then. */
  public Uni<Boolean> has(TenantId tenant, String who, String what, String about, Instant since) {
    return transactions.read(
        tenant,
        session ->
            session
                .createNativeQuery(HAS, Boolean.class)
                .setParameter("tenant", tenant.value())
                .setParameter("since", since)
                .setParameter("who", who)
                .setParameter("what", what)
                .setParameter("about", about)
                .getSingleResult());
  }

  /** A transaction of its own: for what changes nothing else, such as reading. */
  public Uni<Void> write(TenantId tenant, Deed deed) {
    return transactions.write(tenant, session -> add(session, tenant, deed));
  }

  /**
   * Adds a deed to the transaction of a tenant; what is done then, is done and told, or neither.
   * Before {@link io.orderline.console.live.Changes#add}, in every transaction that does both: two
   * that each hold the head which the other waits for would never end.
   */
  public Uni<Void> add(Mutiny.Session session, TenantId tenant, Deed deed) {
    return session
        .createNativeQuery(HEAD, Object[].class)
        .setParameter("tenant", tenant.value())
        .setParameter("hash", AuditRow.BEGINNING)
        .getSingleResult()
        .map(
            head ->
                new AuditRow(
                    new AuditRow.Key(tenant.value(), (long) head[0] + 1),
                    // as a row holds it
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    deed,
                    (String) head[1]))
        .chain(row -> row.fill(session.createNativeQuery(ADD)).executeUpdate())
        .replaceWithVoid();
  }
}
