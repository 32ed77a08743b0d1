package io.orderline.console.calls;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.orderline.console.paging.Row;
import io.orderline.core.records.CallFilter;
import io.orderline.core.records.CallRecord;
import io.orderline.core.records.CallRecords;
import io.orderline.core.tenant.Tenant;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.orderline.events.Backlog;
import io.orderline.store.TenantTransaction;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Since when the latest calls that their owner knows are missing in our list, or are there as they
 * were before. It asks both, so that it shows what no event says: that none comes.
 */
@Singleton
public class CallsBehind {
  private static final Duration PACE = Duration.ofSeconds(15);
  private static final int LATEST = 20;

  private static final String OURS =
      """
      select id, age from console.call
      where tenant = :tenant and id = any (string_to_array(:ids, ' '))
      """;

  private final CallRecords records;
  private final Tenants tenants;
  private final TenantTransaction transactions;
  private final Clock clock;
  private final Backlog backlog;
  private final Map<TenantId, Missing> missing = new ConcurrentHashMap<>();

  CallsBehind(
      CallRecords records,
      Tenants tenants,
      TenantTransaction transactions,
      Clock clock,
      MeterRegistry registry,
      Vertx vertx) {
    this.records = records;
    this.tenants = tenants;
    this.transactions = transactions;
    this.clock = clock;
    this.backlog = new Backlog(vertx, "comparing the list of calls with its owner's", this::look);
    Gauge.builder("orderline.console.behind.seconds", this, one -> one.longest().toSeconds())
        .description("Since when a list of the console lacks what its owner knows")
        .tag("list", "calls")
        .register(registry);
  }

  void start(@Observes StartupEvent started) {
    backlog.lookEvery(PACE);
  }

  /** Since when a call is missed, over all shops; nothing where none is. */
  public Duration longest() {
    Instant now = clock.instant();
    return missing.values().stream()
        .map(shop -> shop.longest(now))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /** Looks now, one shop after the other. */
  public Uni<Void> look() {
    return Multi.createFrom()
        .iterable(tenants.all())
        .map(Tenant::id)
        .onItem()
        .transformToUniAndConcatenate(this::look)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> look(TenantId tenant) {
    return Uni.createFrom()
        .completionStage(() -> records.list(tenant, CallFilter.ALL, Optional.empty(), LATEST))
        .chain(
            page -> ours(tenant, page.calls()).invoke(ours -> compare(tenant, page.calls(), ours)))
        .replaceWithVoid();
  }

  private Uni<Map<String, Integer>> ours(TenantId tenant, List<CallRecord> theirs) {
    String ids = theirs.stream().map(call -> call.id().value()).collect(Collectors.joining(" "));
    return transactions.read(
        tenant,
        session ->
            session
                .createNativeQuery(OURS, Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("ids", ids)
                .getResultList()
                .map(
                    rows ->
                        rows.stream()
                            .map(Row::new)
                            .collect(Collectors.toMap(Row::text, Row::number))));
  }

  private void compare(TenantId tenant, List<CallRecord> theirs, Map<String, Integer> ours) {
    Map<String, Integer> ages =
        theirs.stream().collect(Collectors.toMap(call -> call.id().value(), CallFacts::age));
    missing.merge(
        tenant,
        Missing.NOTHING.after(ages, ours, clock.instant()),
        (before, _) -> before.after(ages, ours, clock.instant()));
  }
}
