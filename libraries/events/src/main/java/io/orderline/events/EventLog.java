package io.orderline.events;

import io.orderline.core.event.CloudEvent;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** A tenant's events as long as they are kept, for people. */
@ApplicationScoped
public class EventLog {
  private static final String LATEST =
      """
      select event, sent_at is not null from events.outbox
      where tenant = :tenant and (:any or type = :type) order by position desc
      """;

  private final TenantTransaction transactions;

  EventLog(TenantTransaction transactions) {
    this.transactions = transactions;
  }

  /** An event, and whether it has been sent. */
  public record Logged(CloudEvent event, boolean sent) {}

  /** The latest first. */
  public Uni<List<Logged>> latest(TenantId tenant, Optional<String> type, int limit) {
    return transactions.read(
        tenant,
        session ->
            session
                .createNativeQuery(LATEST, Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("any", type.isEmpty())
                .setParameter("type", type.orElse(""))
                .setMaxResults(limit)
                .getResultList()
                .map(
                    rows ->
                        rows.stream()
                            .map(
                                row ->
                                    new Logged(EventJson.read((String) row[0]), (Boolean) row[1]))
                            .toList()));
  }
}
