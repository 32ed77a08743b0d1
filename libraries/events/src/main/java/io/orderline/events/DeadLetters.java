package io.orderline.events;

import io.orderline.core.event.CloudEvent;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The events that a handler has failed at for good: to be looked at, mended, and replayed. */
@ApplicationScoped
public class DeadLetters {
  private final TenantTransaction transactions;
  private final Retries retries;
  private final Clock clock;

  DeadLetters(TenantTransaction transactions, Retries retries, Clock clock) {
    this.transactions = transactions;
    this.retries = retries;
    this.clock = clock;
  }

  /**
   * One of them.
   *
   * @param attempts how often it was tried
   * @param error what the last try said
   * @param at when the event first came in
   */
  public record DeadLetter(
      String consumer, CloudEvent event, int attempts, String error, Instant at) {}

  /** A tenant's dead letters, oldest first. */
  public Uni<List<DeadLetter>> list(TenantId tenant, int limit) {
    return transactions.read(
        tenant,
        session ->
            session
                .createNativeQuery(
                    "select consumer, event, attempts, error, at from events.inbox where tenant ="
                        + " :tenant and state = 'dead' order by position",
                    Object[].class)
                .setParameter("tenant", tenant.value())
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(DeadLetters::letter).toList()));
  }

  /**
   * Gives dead letters their first chance again.
   *
   * @param consumer whose
   * @param id of which event; of all when empty
   * @return how many
   */
  public Uni<Integer> replay(TenantId tenant, String consumer, Optional<String> id) {
    return transactions
        .write(
            tenant,
            session ->
                session
                    .createNativeQuery(
                        "update events.inbox set state = 'waiting', attempts = 0, waits = 0, due_at"
                            + " = :now"
                            + " where tenant = :tenant and consumer = :consumer and state = 'dead'"
                            + " and (:all or id = :id)")
                    .setParameter("now", clock.instant())
                    .setParameter("tenant", tenant.value())
                    .setParameter("consumer", consumer)
                    .setParameter("all", id.isEmpty())
                    .setParameter("id", id.orElse(""))
                    .executeUpdate())
        .invoke(retries::wake);
  }

  private static DeadLetter letter(Object[] row) {
    return new DeadLetter(
        (String) row[0],
        EventJson.read((String) row[1]),
        ((Number) row[2]).intValue(),
        (String) row[3],
        Moments.of(row[4]));
  }
}
