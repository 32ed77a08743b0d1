package io.orderline.console.live;

import io.orderline.console.paging.Row;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What changes in each shop, read once for all who watch it in this process. Who has missed more
 * than is kept here reads it for themselves.
 */
@Singleton
class ChangeFeed {
  /** How many of the latest changes are kept for each shop, and how many are read at once. */
  static final int KEPT = 500;

  /** All who look within this time are told the same. */
  private static final Duration FRESH = Duration.ofMillis(500);

  private static final String SPAN =
      """
      select coalesce(min(c.sequence), 0),
        coalesce((select h.sequence from console.change_head h where h.tenant = :tenant), 0)
      from console.change c where c.tenant = :tenant
      """;

  private static final String NEWER =
      """
      select sequence, kind, id, what, brand, at from console.change
      where tenant = :tenant and sequence > :after order by sequence
      """;

  private final TenantTransaction transactions;
  private final Map<TenantId, Shop> shops = new ConcurrentHashMap<>();

  ChangeFeed(TenantTransaction transactions) {
    this.transactions = transactions;
  }

  /** A change as it is kept. */
  record Entry(
      long sequence, String kind, String id, String what, Optional<String> brand, Instant at) {
    static Entry of(Object[] columns) {
      var row = new Row(columns);
      return new Entry(
          row.large(), row.text(), row.text(), row.text(), row.optional(), row.moment());
    }
  }

  /** What is kept in the database: sequences from the first to the last. */
  record Span(long first, long last) {}

  /** The changes of a shop after a sequence, the oldest first; not always all of them at once. */
  Uni<List<Entry>> newer(TenantId tenant, long after) {
    return shops
        .computeIfAbsent(tenant, Shop::new)
        .latest
        .chain(
            latest ->
                latest.reaches(after)
                    ? Uni.createFrom().item(latest.after(after))
                    : read(tenant, after));
  }

  Uni<Span> span(TenantId tenant) {
    return transactions
        .read(
            tenant,
            session ->
                session
                    .createNativeQuery(SPAN, Object[].class)
                    .setParameter("tenant", tenant.value())
                    .getSingleResult())
        .map(Row::new)
        .map(row -> new Span(row.large(), row.large()));
  }

  private Uni<List<Entry>> read(TenantId tenant, long after) {
    return transactions
        .read(
            tenant,
            session ->
                session
                    .createNativeQuery(NEWER, Object[].class)
                    .setParameter("tenant", tenant.value())
                    .setParameter("after", after)
                    .setMaxResults(KEPT)
                    .getResultList())
        .map(rows -> rows.stream().map(Entry::of).toList());
  }

  /** The latest changes: all after {@code before}. */
  private record Latest(long before, List<Entry> entries) {
    long last() {
      return entries.isEmpty() ? before : entries.getLast().sequence();
    }

    boolean reaches(long after) {
      return after >= before;
    }

    List<Entry> after(long sequence) {
      return entries.stream().filter(entry -> entry.sequence() > sequence).toList();
    }

    Latest and(List<Entry> more) {
      if (more.isEmpty()) {
        return this;
      }
      List<Entry> all = new ArrayList<>(entries);
      all.addAll(more);
      int gone = Math.max(0, all.size() - KEPT);
      return new Latest(
          gone == 0 ? before : all.get(gone - 1).sequence(),
          List.copyOf(all.subList(gone, all.size())));
    }
  }

  /** A shop that somebody watches. */
  private final class Shop {
    private final TenantId tenant;
    private final Uni<Latest> latest;
    private Optional<Latest> known = Optional.empty();

    Shop(TenantId tenant) {
      this.tenant = tenant;
      this.latest = Uni.createFrom().deferred(this::look).memoize().forFixedDuration(FRESH);
    }

    private Uni<Latest> look() {
      return known()
          .map(last -> read(tenant, last.last()).map(last::and))
          .orElseGet(() -> span(tenant).map(span -> new Latest(span.last(), List.of())))
          .invoke(this::know);
    }

    private synchronized Optional<Latest> known() {
      return known;
    }

    private synchronized void know(Latest now) {
      known = Optional.of(now);
    }
  }
}
