package io.orderline.flows;

import io.orderline.core.dialogue.FlowBook;
import io.orderline.core.dialogue.FlowBooks;
import io.orderline.core.tenant.TenantId;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The flows of every tenant: version 0 from files, which the process does not start without, and
 * the published ones.
 */
@Startup
@Singleton
public class TenantFlowBooks implements FlowBooks {
  private static final Logger LOG = Logger.getLogger(TenantFlowBooks.class);

  /** A publication reaches new calls within this time, in every process. */
  private static final Duration FRESH = Duration.ofSeconds(5);

  /** Versions kept in memory; more than are in use at a time. */
  private static final int MOST_KEPT = 200;

  private final PublishedFlows published;
  private final Clock clock;
  private final Map<String, String> shipped;
  private final Version versionZero;
  private final Map<Key, Version> books = new ConcurrentHashMap<>();
  private final Map<TenantId, Latest> latest = new ConcurrentHashMap<>();

  private record Key(TenantId tenant, int number) {}

  private record Latest(int number, Instant readAt) {}

  TenantFlowBooks(FlowsConfig config, PublishedFlows published, Clock clock) {
    this.published = published;
    this.clock = clock;
    this.shipped = FlowFiles.shippedWith(config.flows().map(Path::of));
    this.versionZero = new Version(SHIPPED, FlowFiles.book(shipped));
  }

  /** The files of version 0. */
  public Map<String, String> shipped() {
    return Map.copyOf(shipped);
  }

  /** Lets new calls of this process take what was just published. */
  public void refresh(TenantId tenant) {
    latest.remove(tenant);
  }

  @Override
  public CompletionStage<Version> latest(TenantId tenant) {
    Latest known = latest.get(tenant);
    if (known != null && known.readAt().plus(FRESH).isAfter(clock.instant())) {
      return of(tenant, known.number());
    }
    return published
        .latest(tenant)
        .thenApply(number -> number.orElse(SHIPPED))
        .whenComplete(
            (number, failure) -> {
              if (failure == null) {
                latest.put(tenant, new Latest(number, clock.instant()));
              }
            })
        .thenCompose(number -> of(tenant, number))
        .exceptionallyCompose(
            failure -> {
              LOG.warnf("the latest flows of %s cannot be read: %s", tenant, failure);
              return CompletableFuture.completedStage(
                  known == null ? versionZero : kept(tenant, known.number()).orElse(versionZero));
            });
  }

  @Override
  public CompletionStage<Version> of(TenantId tenant, int number) {
    Optional<Version> kept = kept(tenant, number);
    if (kept.isPresent()) {
      return CompletableFuture.completedStage(kept.get());
    }
    return read(tenant, number)
        .thenCompose(
            found ->
                found.isPresent()
                    ? CompletableFuture.completedStage(found.get())
                    : nearest(tenant, number));
  }

  private Optional<Version> kept(TenantId tenant, int number) {
    return number <= SHIPPED
        ? Optional.of(versionZero)
        : Optional.ofNullable(books.get(new Key(tenant, number)));
  }

  private CompletionStage<Version> nearest(TenantId tenant, int number) {
    return published
        .list(tenant)
        .thenCompose(
            all ->
                firstReadable(
                    tenant,
                    all.stream()
                        .map(PublishedFlows.Publication::number)
                        .filter(other -> other != number)
                        .sorted(
                            Comparator.<Integer>comparingInt(other -> Math.abs(other - number))
                                .thenComparing(Comparator.naturalOrder()))
                        .iterator()));
  }

  private CompletionStage<Version> firstReadable(TenantId tenant, Iterator<Integer> numbers) {
    return !numbers.hasNext()
        ? CompletableFuture.completedStage(versionZero)
        : read(tenant, numbers.next())
            .thenCompose(
                found ->
                    found.isPresent()
                        ? CompletableFuture.completedStage(found.get())
                        : firstReadable(tenant, numbers));
  }

  private CompletionStage<Optional<Version>> read(TenantId tenant, int number) {
    return published
        .files(tenant, number)
        .thenApply(
            files ->
                files
                    .flatMap(found -> book(tenant, number, found))
                    .map(book -> new Version(number, book)))
        .whenComplete(
            (found, failure) -> {
              if (failure == null && found.isPresent()) {
                keep(new Key(tenant, number), found.get());
              }
            });
  }

  private void keep(Key key, Version version) {
    if (books.size() >= MOST_KEPT) {
      books.clear();
    }
    books.put(key, version);
  }

  private static Optional<FlowBook> book(TenantId tenant, int number, Map<String, String> files) {
    try {
      return Optional.of(FlowFiles.book(files));
    } catch (IllegalStateException e) {
      LOG.errorf("version %d of the flows of %s is left out: %s", number, tenant, e.getMessage());
      return Optional.empty();
    }
  }
}
