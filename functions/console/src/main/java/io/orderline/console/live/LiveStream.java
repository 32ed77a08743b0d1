package io.orderline.console.live;

import io.orderline.access.Principal;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

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

  /** Who watches says nothing more, and is taken for gone when their connection is idle so long. */
  private static final Duration BEFORE_IDLE = Duration.ofSeconds(5);

  private final ChangeFeed feed;
  private final Clock clock;
  private final Duration longest;

  /**
   * @param idle how long a connection may go without a word of theirs
   */
  LiveStream(
      ChangeFeed feed,
      Clock clock,
      @ConfigProperty(name = "orderline.http.idle", defaultValue = "40s") Duration idle) {
    this.feed = feed;
    this.clock = clock;
    this.longest = longest(idle);
  }

  /** A stream ends by itself, before anything on the way cuts it off. */
  static Duration longest(Duration idle) {
    Duration half = idle.dividedBy(2);
    Duration quiet = idle.minus(half.compareTo(BEFORE_IDLE) < 0 ? half : BEFORE_IDLE);
    return quiet.compareTo(LONGEST) < 0 ? quiet : LONGEST;
  }

  /**
   * The stream of one who watches.
   *
   * @param from the last sequence that they know; empty to be told from now on
   */
  Multi<Told> of(TenantId tenant, Principal principal, Optional<Long> from) {
    return feed.span(tenant)
        .onItem()
        .transformToMulti(span -> watch(tenant, principal, begin(span, from)));
  }

  private record Begin(long after, boolean reset) {}

  /** Where what was missed is not kept any more, or never was, all must be loaded again. */
  private static Begin begin(ChangeFeed.Span span, Optional<Long> from) {
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
        .first(longest);
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
    return feed.newer(tenant, after.get())
        .map(
            entries -> {
              if (!entries.isEmpty()) {
                after.set(entries.getLast().sequence());
              }
              return entries.stream().flatMap(entry -> told(principal, entry).stream()).toList();
            })
        .onFailure()
        .recoverWithItem(List.of());
  }

  private static Optional<Told> told(Principal principal, ChangeFeed.Entry entry) {
    return Change.Kind.of(entry.kind())
        .filter(kind -> kind.told(principal, entry.brand()))
        .map(
            _ ->
                new Told(
                    Optional.of(entry.sequence()),
                    Optional.of(
                        new Told.Data(
                            entry.kind(), entry.id(), entry.at(), Optional.of(entry.what())))));
  }
}
