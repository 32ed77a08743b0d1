package io.orderline.console.audit;

import io.orderline.console.paging.Limit;
import io.orderline.console.paging.Where;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads and verifies chains. */
@ApplicationScoped
class AuditTrail {
  /** A step of the verification: one transaction each, so that none takes long. */
  private static final int STEP = 2000;

  private final TenantTransaction transactions;

  AuditTrail(TenantTransaction transactions) {
    this.transactions = transactions;
  }

  Uni<AuditPage> page(TenantId tenant, AuditSearch search) {
    Limit limit = search.limit();
    Where where = search.where(tenant);
    return transactions
        .read(
            tenant,
            session ->
                where
                    .fill(
                        session.createSelectionQuery(
                            "from AuditRow where " + where.sql() + " order by key.sequence desc",
                            AuditRow.class))
                    .setMaxResults(limit.asked())
                    .getResultList())
        .map(
            rows ->
                new AuditPage(
                    limit.items(rows).stream().map(AuditRow::shown).toList(),
                    limit.next(
                        rows, row -> AuditSearch.CURSOR.text(String.valueOf(row.sequence())))));
  }

  Uni<Verification> verify(TenantId tenant) {
    return transactions
        .read(
            tenant,
            session ->
                session
                    .createNativeQuery(
                        "select sequence, hash from console.audit_head where tenant = :tenant",
                        Object[].class)
                    .setParameter("tenant", tenant.value())
                    .getSingleResultOrNull())
        .chain(
            head ->
                head == null
                    ? verify(tenant, 0, AuditRow.BEGINNING, 0, AuditRow.BEGINNING)
                    : verify(tenant, 0, AuditRow.BEGINNING, (long) head[0], (String) head[1]));
  }

  /** From a row that is known to be right to the one that was the last when it began. */
  private Uni<Verification> verify(
      TenantId tenant, long from, String hash, long last, String lastHash) {
    if (from >= last) {
      return Uni.createFrom()
          .item(
              hash.equals(lastHash)
                  ? Verification.whole(last, lastHash)
                  : Verification.broken(Math.max(0, from - 1), from));
    }
    return transactions
        .read(tenant, session -> step(session, tenant, from))
        .chain(rows -> checked(tenant, rows, from, hash, last, lastHash));
  }

  private Uni<Verification> checked(
      TenantId tenant, List<AuditRow> rows, long from, String hash, long last, String lastHash) {
    long at = from;
    String before = hash;
    for (AuditRow row : rows) {
      if (at >= last) {
        break;
      }
      if (!row.follows(at, before)) {
        return Uni.createFrom().item(Verification.broken(at, at + 1));
      }
      at = row.sequence();
      before = row.hash();
    }
    return at == from
        ? Uni.createFrom().item(Verification.broken(at, at + 1))
        : verify(tenant, at, before, last, lastHash);
  }

  private static Uni<List<AuditRow>> step(Mutiny.Session session, TenantId tenant, long from) {
    return session
        .createSelectionQuery(
            "from AuditRow where key.tenant = :tenant and key.sequence > :from order by key.sequence",
            AuditRow.class)
        .setParameter("tenant", tenant.value())
        .setParameter("from", from)
        .setMaxResults(STEP)
        .getResultList();
  }
}
