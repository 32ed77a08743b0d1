package io.orderline.console.live;

import io.orderline.access.Permission;
import io.orderline.access.Principal;
import io.orderline.console.paging.Row;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What somebody who watches a shop is told: first what they have missed, then each change soon
 * after its commit, whichever process it was committed in.
 */
@Singleton
class LiveStream {
  /** How often is looked for what other processes have changed. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  private static final int LOOKS_BETWEEN_SIGNS = 15;

  /** Shorter than a response may live on Knative; the browser comes again by itself. */
  private static final Duration LONGEST = Duration.ofMinutes(4);

  private static final int AT_ONCE = 500;

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
  private final Clock clock;

  LiveStream(TenantTransaction transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * The stream of one who watches.
   *
   * @param from the last sequence that they know; empty to be told from now on
   */
  Multi<Told> of(TenantId tenant, Principal principal, Optional<Long> from) {
    return span(tenant)
        .onItem()
        .transformToMulti(span -> watch(tenant, principal, begin(span, from)));
  }

  /** What is kept: sequences from the first to the last. */
  private record Span(long first, long last) {}

  private record Begin(long after, boolean reset) {}

  /** Where what was missed is not kept any more, or never was, all must be loaded again. */
  private static Begin begin(Span span, Optional<Long> from) {
    boolean known =
        from.isPresent()
            && (from.get() == span.last()
                || span.first() > 0 && from.get() < span.last() && from.get() >= span.first() - 1);
    return new Begin(known ? from.get() : span.last(), from.isPresent() && !known);
  }

  private Multi<Told> watch(TenantId tenant, Principal principal, Begin begin) {
    var after = new AtomicLong(begin.after());
    Multi<Told> looks =
        Multi.createFrom()
            .ticks()
            .startingAfter(LOOK)
            .every(LOOK)
            .onOverflow()
            .drop()
            .onItem()
            .transformToMultiAndConcatenate(tick -> look(tenant, principal, after, tick));
    return Multi.createBy()
        .concatenating()
        .streams(Multi.createFrom().item(greeting(begin)), looks)
        .select()
        .first(LONGEST);
  }

  /** The first thing said tells where to go on from. */
  private Told greeting(Begin begin) {
    return new Told(
        Optional.of(begin.after()),
        begin.reset()
            ? Optional.of(new Told.Data("reset", "", clock.instant(), Optional.empty()))
            : Optional.empty());
  }

  private Multi<Told> look(TenantId tenant, Principal principal, AtomicLong after, long tick) {
    return newer(tenant, principal, after)
        .onItem()
        .transformToMulti(
            told ->
                told.isEmpty() && tick % LOOKS_BETWEEN_SIGNS == LOOKS_BETWEEN_SIGNS - 1
                    ? Multi.createFrom().item(Told.ALIVE)
                    : Multi.createFrom().iterable(told));
  }

  private Uni<List<Told>> newer(TenantId tenant, Principal principal, AtomicLong after) {
    return transactions
        .read(
            tenant,
            session ->
                session
                    .createNativeQuery(NEWER, Object[].class)
                    .setParameter("tenant", tenant.value())
                    .setParameter("after", after.get())
                    .setMaxResults(AT_ONCE)
                    .getResultList())
        .map(
            rows -> {
              List<Told> told = new ArrayList<>();
              for (Object[] columns : rows) {
                var row = new Row(columns);
                long sequence = row.large();
                after.set(sequence);
                told(principal, sequence, row).ifPresent(told::add);
              }
              return told;
            })
        .onFailure()
        .recoverWithItem(List.of());
  }

  private static Optional<Told> told(Principal principal, long sequence, Row row) {
    String kind = row.text();
    String id = row.text();
    String what = row.text();
    Optional<String> brand = row.optional();
    var data = new Told.Data(kind, id, row.moment(), Optional.of(what));
    return may(principal, kind) && sees(principal, brand)
        ? Optional.of(new Told(Optional.of(sequence), Optional.of(data)))
        : Optional.empty();
  }

  private static boolean may(Principal principal, String kind) {
    return switch (kind) {
      case "call" -> principal.may(Permission.CALLS_READ);
      case "ticket" -> principal.may(Permission.TICKETS_READ);
      case "question" -> principal.may(Permission.KNOWLEDGE_READ);
      case "article" -> principal.may(Permission.ARTICLES_READ);
      default -> true;
    };
  }

  private static boolean sees(Principal principal, Optional<String> brand) {
    return principal.brands().isEmpty() || brand.filter(principal.brands()::contains).isPresent();
  }

  private Uni<Span> span(TenantId tenant) {
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
}
