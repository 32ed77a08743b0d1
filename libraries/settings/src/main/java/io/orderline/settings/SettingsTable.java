package io.orderline.settings;

import io.orderline.core.tenant.TenantId;
import io.orderline.store.AfterCommit;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The versions of what people set. */
@ApplicationScoped
public class SettingsTable {
  private static final String OF_TENANT =
      "from SettingsVersionRow where key.tenant = :tenant order by key.number desc";

  private final TenantTransaction transactions;
  private final SettledTenants settled;

  SettingsTable(TenantTransaction transactions, SettledTenants settled) {
    this.transactions = transactions;
    this.settled = settled;
  }

  /** What is in force; {@link SettingsVersion#NONE} where nobody has set anything. */
  public Uni<SettingsVersion> latest(TenantId tenant) {
    return versions(tenant, 1)
        .map(found -> found.isEmpty() ? SettingsVersion.NONE : found.getFirst());
  }

  /** The latest versions, latest first. */
  public Uni<List<SettingsVersion>> versions(TenantId tenant, int most) {
    return transactions.read(
        tenant,
        session ->
            session
                .createSelectionQuery(OF_TENANT, VersionRow.class)
                .setParameter("tenant", tenant.value())
                .setMaxResults(most)
                .getResultList()
                .map(rows -> rows.stream().map(VersionRow::version).toList()));
  }

  /** One version. */
  public Uni<Optional<SettingsVersion>> find(TenantId tenant, int number) {
    return transactions.read(
        tenant,
        session ->
            session
                .find(VersionRow.class, new VersionRow.Key(tenant.value(), number))
                .map(row -> Optional.ofNullable(row).map(VersionRow::version)));
  }

  /**
   * Adds a version to a transaction, which fails with a constraint when there is one of that number
   * already. From the commit on this process goes by it, and every other within a second.
   */
  public Uni<Void> add(Mutiny.Session session, TenantId tenant, SettingsVersion version) {
    return session
        .persist(new VersionRow(tenant, version))
        .chain(session::flush)
        .invoke(() -> AfterCommit.of(session).run(() -> settled.goBy(tenant, version)));
  }
}
