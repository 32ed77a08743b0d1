package io.orderline.console.once;

import io.orderline.console.paging.Row;
import io.orderline.console.web.Refused;
import io.orderline.events.RetainedData;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Does a request with a key once. The same again within a day gets the answer of the first; while
 * that one is being done, it is told so. Who dies in between leaves the key for a minute, and then
 * the next one tries: what the desk did for the first could then be done twice.
 */
@Singleton
public class Once {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final Duration LEASE = Duration.ofMinutes(1);

  private static final String BEGIN =
      """
      insert into console.once as o (tenant, who, key, fingerprint, done, note, at)
      values (:tenant, :who, :key, :fingerprint, false, '', :now)
      on conflict (tenant, who, key) do update set at = excluded.at,
        fingerprint = excluded.fingerprint, done = false, note = ''
      where o.at < :forgotten or (not o.done and o.at < :left and o.fingerprint = excluded.fingerprint)
      """;

  private static final String KNOWN =
      """
      select fingerprint, done, note from console.once
      where tenant = :tenant and who = :who and key = :key
      """;

  private static final String DONE =
      """
      update console.once set done = true, note = :note
      where tenant = :tenant and who = :who and key = :key
      """;

  private static final String FREE =
      "delete from console.once where tenant = :tenant and who = :who and key = :key and not done";

  private final TenantTransaction transactions;
  private final Clock clock;

  Once(TenantTransaction transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Produces
  @Singleton
  RetainedData kept() {
    return new RetainedData("idempotency-keys", "console.forget_once", KEPT);
  }

  /**
   * Does it, or answers again.
   *
   * @param act does what is asked for
   * @param note what the answer can be told from again: nothing personal
   * @param again tells the answer from that
   */
  public <T> Uni<T> run(
      Request request,
      Supplier<Uni<T>> act,
      Function<T, String> note,
      Function<String, Uni<T>> again) {
    if (request.key().isEmpty()) {
      return act.get();
    }
    return begin(request)
        .chain(
            ours ->
                ours
                    ? act.get()
                        .call(answer -> note(request, DONE, note.apply(answer)))
                        // who asks again with the key finds out what there is to do
                        .onFailure()
                        .call(() -> note(request, FREE, null))
                    : known(request).chain(again::apply));
  }

  private Uni<Boolean> begin(Request request) {
    Instant now = clock.instant();
    return transactions
        .write(
            request.tenant(),
            session ->
                of(request, session.createNativeQuery(BEGIN))
                    .setParameter("fingerprint", request.fingerprint())
                    .setParameter("now", now)
                    .setParameter("forgotten", now.minus(KEPT))
                    .setParameter("left", now.minus(LEASE))
                    .executeUpdate())
        .map(rows -> rows > 0);
  }

  /** The note of what was done; fails where it is another request, or not done yet. */
  private Uni<String> known(Request request) {
    return transactions
        .read(
            request.tenant(),
            session ->
                of(request, session.createNativeQuery(KNOWN, Object[].class))
                    .getSingleResultOrNull())
        .map(
            columns -> {
              if (columns == null) {
                throw underWay();
              }
              var row = new Row(columns);
              if (!row.text().equals(request.fingerprint())) {
                throw Refused.mismatch(
                    "key-used",
                    "This Idempotency-Key was used for another request: take a new one.");
              }
              if (!row.flag()) {
                throw underWay();
              }
              return row.text();
            });
  }

  private static Refused underWay() {
    return Refused.conflict(
        "under-way", "The request with this Idempotency-Key is being done: ask again in a moment.");
  }

  private Uni<Void> note(Request request, String sql, String note) {
    return transactions
        .write(
            request.tenant(),
            session -> {
              Mutiny.MutationQuery query = of(request, session.createNativeQuery(sql));
              return (note == null ? query : query.setParameter("note", note)).executeUpdate();
            })
        .replaceWithVoid();
  }

  private static <Q extends Mutiny.AbstractQuery> Q of(Request request, Q query) {
    query.setParameter("tenant", request.tenant().value());
    query.setParameter("who", request.who());
    query.setParameter("key", request.key().orElseThrow());
    return query;
  }
}
