package io.orderline.call.tape;

import io.orderline.core.records.CallRecording.State;
import io.orderline.core.tenant.TenantId;
import io.orderline.events.Backlog;
import io.orderline.recordings.RecordingName;
import io.orderline.recordings.config.ConfiguredVault;
import io.orderline.store.TenantTransaction;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Deletes sound whose time is over, that of a line whose process died, and that of a call which is
 * gone. What is deleted twice, by two processes, is deleted.
 */
@Singleton
public class RecordingExpiry {
  private static final Logger LOG = Logger.getLogger(RecordingExpiry.class);
  private static final Duration PACE = Duration.ofMinutes(5);

  /** No line lasts so long. */
  private static final Duration DEAD = Duration.ofHours(3);

  private static final int MOST = 200;

  private static final String DUE =
      """
      select r.name, r.state, exists (
        select from call.call c where c.tenant = r.tenant and c.id = r.call_id)
      from call.recording r
      where r.tenant = :tenant and (
        (r.state = 'kept' and r.expires_at <= :now)
        or (r.state = 'recording' and r.began_at <= :begun)
        or (r.began_at <= :begun and not exists (
          select from call.call c where c.tenant = r.tenant and c.id = r.call_id)))
      order by r.name
      """;

  private static final String ENDED =
      """
      update call.recording set state = case state when 'kept' then 'expired' else 'failed' end,
        why = case state when 'kept' then null else 'interrupted' end
      where tenant = :tenant and name = :name and state in ('kept', 'recording')
      """;

  private final TenantTransaction transactions;
  private final RecordingTable table;
  private final RecordingRemoval removal;
  private final RecordingCounts counts;
  private final ConfiguredVault vault;
  private final Clock clock;
  private final Backlog backlog;

  RecordingExpiry(
      TenantTransaction transactions,
      RecordingTable table,
      RecordingRemoval removal,
      RecordingCounts counts,
      ConfiguredVault vault,
      Clock clock,
      Vertx vertx) {
    this.transactions = transactions;
    this.table = table;
    this.removal = removal;
    this.counts = counts;
    this.vault = vault;
    this.clock = clock;
    this.backlog = new Backlog(vertx, "deleting recordings whose time is over", this::look);
  }

  /**
   * A row that has to go on.
   *
   * @param called whether its call is still there
   */
  private record Due(RecordingName name, State state, boolean called) {
    boolean has(State... states) {
      return List.of(states).contains(state);
    }
  }

  void start(@Observes StartupEvent started) {
    backlog.lookEvery(PACE);
  }

  /** Looks now. */
  public Uni<Void> look() {
    Instant now = clock.instant();
    Instant begun = now.minus(DEAD);
    return clearSpool(begun)
        .chain(() -> shops(now, begun))
        .chain(
            shops ->
                Multi.createFrom()
                    .iterable(shops)
                    .onItem()
                    .transformToUniAndConcatenate(shop -> look(new TenantId(shop), now, begun))
                    .collect()
                    .last())
        .replaceWithVoid();
  }

  private Uni<Void> clearSpool(Instant begun) {
    return Uni.createFrom()
        .item(begun)
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .invoke(
            before ->
                vault
                    .get()
                    .ifPresent(
                        open -> {
                          try {
                            open.clear(before);
                          } catch (IOException e) {
                            LOG.warnf("the spool of recordings: %s", e.toString());
                          }
                        }))
        .replaceWithVoid();
  }

  private Uni<List<String>> shops(Instant now, Instant begun) {
    return transactions.read(
        NOBODY,
        session ->
            session
                .createNativeQuery("select call.recordings_due(:now, :begun)", String.class)
                .setParameter("now", now)
                .setParameter("begun", begun)
                .getResultList());
  }

  /** A name that no shop has; it only fills the place of one. */
  private static final TenantId NOBODY = new TenantId("0-recordings");

  private Uni<Void> look(TenantId tenant, Instant now, Instant begun) {
    return transactions
        .read(tenant, session -> due(session, tenant, now, begun))
        .chain(
            found ->
                Multi.createFrom()
                    .iterable(found)
                    .onItem()
                    .transformToUniAndConcatenate(each -> end(tenant, each))
                    .collect()
                    .last()
                    .replaceWith(found.size()))
        .chain(count -> count == MOST ? look(tenant, now, begun) : Uni.createFrom().voidItem());
  }

  private static Uni<List<Due>> due(
      Mutiny.Session session, TenantId tenant, Instant now, Instant begun) {
    return session
        .createNativeQuery(DUE, Object[].class)
        .setParameter("tenant", tenant.value())
        .setParameter("now", now)
        .setParameter("begun", begun)
        .setMaxResults(MOST)
        .getResultList()
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new Due(
                                new RecordingName((String) row[0]),
                                State.valueOf(((String) row[1]).toUpperCase(Locale.ROOT)),
                                (Boolean) row[2]))
                    .toList());
  }

  private Uni<Void> end(TenantId tenant, Due due) {
    // where nothing was kept there is nothing to delete, and perhaps no place either
    List<RecordingName> sound =
        due.has(State.KEPT, State.RECORDING, State.ERASED) ? List.of(due.name()) : List.of();
    return removal
        .delete(sound)
        .invoke(() -> counts.count("expired", due.has(State.KEPT) ? 1 : 0))
        .chain(
            () ->
                due.called()
                    ? transactions
                        .write(
                            tenant,
                            session ->
                                session
                                    .createNativeQuery(ENDED)
                                    .setParameter("tenant", tenant.value())
                                    .setParameter("name", due.name().value())
                                    .executeUpdate())
                        .replaceWithVoid()
                    : table.forget(tenant, due.name()));
  }
}
