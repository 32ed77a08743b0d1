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
    return transactions.read(tenant, session -> latest(session, tenant));
  }

  /** What is in force, as a transaction sees it. */
  public Uni<SettingsVersion> latest(Mutiny.Session session, TenantId tenant) {
    return versions(session, tenant, 1)
        .map(found -> found.isEmpty() ? SettingsVersion.NONE : found.getFirst());
  }

  /** The latest versions, latest first. */
  public Uni<List<SettingsVersion>> versions(TenantId tenant, int most) {
    return transactions.read(tenant, session -> versions(session, tenant, most));
  }

  private static Uni<List<SettingsVersion>> versions(
      Mutiny.Session session, TenantId tenant, int most) {
    return session
        .createSelectionQuery(OF_TENANT, VersionRow.class)
        .setParameter("tenant", tenant.value())
        .setMaxResults(most)
        .getResultList()
        .map(rows -> rows.stream().map(VersionRow::version).toList());
  }

  /** One version. */
  public Uni<Optional<SettingsVersion>> find(TenantId tenant, int number) {
    return transactions.read(tenant, session -> find(session, tenant, number));
  }

  /** One version, as a transaction sees it. */
  public Uni<Optional<SettingsVersion>> find(Mutiny.Session session, TenantId tenant, int number) {
    return session
        .find(VersionRow.class, new VersionRow.Key(tenant.value(), number))
        .map(row -> Optional.ofNullable(row).map(VersionRow::version));
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
