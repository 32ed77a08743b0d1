package io.orderline.call.store;

import io.orderline.core.tenant.TenantId;
import io.orderline.flows.PublishedFlows;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.mutiny.Mutiny;

/** The published flows in a table of this function. */
@ApplicationScoped
public class StoredFlows implements PublishedFlows {
  private final TenantTransaction transactions;
  private final Clock clock;

  StoredFlows(TenantTransaction transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public CompletionStage<Optional<Integer>> latest(TenantId tenant) {
    return transactions
        .read(tenant, session -> highest(session, tenant))
        .map(Optional::ofNullable)
        .subscribeAsCompletionStage();
  }

  @Override
  public CompletionStage<List<Publication>> list(TenantId tenant) {
    return transactions
        .read(
            tenant,
            session ->
                session
                    .createSelectionQuery(
                        "from FlowsRow where key.tenant = :tenant order by key.number desc",
                        FlowsRow.class)
                    .setParameter("tenant", tenant.value())
                    .getResultList())
        .map(rows -> rows.stream().map(FlowsRow::publication).toList())
        .subscribeAsCompletionStage();
  }

  @Override
  public CompletionStage<Optional<Map<String, String>>> files(TenantId tenant, int number) {
    return transactions
        .read(
            tenant,
            session -> session.find(FlowsRow.class, new FlowsRow.Key(tenant.value(), number)))
        .map(row -> Optional.ofNullable(row).map(found -> found.files))
        .subscribeAsCompletionStage();
  }

  @Override
  public CompletionStage<Publication> publish(
      TenantId tenant, Map<String, String> files, String note, String by) {
    var row = new FlowsRow();
    row.files = Map.copyOf(files);
    row.note = note;
    row.at = clock.instant();
    row.by = by;
    return transactions
        .write(
            tenant,
            session ->
                highest(session, tenant)
                    .invoke(
                        last ->
                            row.key = new FlowsRow.Key(tenant.value(), last == null ? 1 : last + 1))
                    .chain(() -> session.persist(row)))
        .map(_ -> row.publication())
        .subscribeAsCompletionStage();
  }

  private static Uni<Integer> highest(Mutiny.Session session, TenantId tenant) {
    return session
        .createSelectionQuery(
            "select max(key.number) from FlowsRow where key.tenant = :tenant", Integer.class)
        .setParameter("tenant", tenant.value())
        .getSingleResultOrNull();
  }
}
