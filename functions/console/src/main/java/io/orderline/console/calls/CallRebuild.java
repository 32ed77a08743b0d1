package io.orderline.console.calls;

import io.orderline.core.records.CallCursor;
import io.orderline.core.records.CallFilter;
import io.orderline.core.records.CallRecord;
import io.orderline.core.records.CallRecords;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Looks at all calls again, a page at a time, latest first. */
@Singleton
public class CallRebuild {
  private static final int PAGE = 50;

  private final CallRecords records;
  private final CallReading reading;
  private final SeenCalls seen;
  private final TenantTransaction transactions;

  CallRebuild(
      CallRecords records, Tenants tenants, SeenCalls seen, TenantTransaction transactions) {
    this.records = records;
    this.reading = new CallReading(records, tenants);
    this.seen = seen;
    this.transactions = transactions;
  }

  /** What came of a page. */
  public record Page(int read, Optional<String> next) {}

  /** Reads the page after this place. */
  public Uni<Page> page(TenantId tenant, Optional<String> after) {
    return Uni.createFrom()
        .completionStage(
            () -> records.list(tenant, CallFilter.ALL, after.map(CallCursor::new), PAGE))
        .chain(
            page ->
                Multi.createFrom()
                    .iterable(page.calls())
                    .onItem()
                    .transformToUniAndConcatenate(call -> look(tenant, call))
                    .collect()
                    .last()
                    .replaceWith(
                        () -> new Page(page.calls().size(), page.next().map(CallCursor::value))));
  }

  private Uni<Void> look(TenantId tenant, CallRecord call) {
    return reading
        .whole(tenant, call)
        .chain(
            whole ->
                transactions.write(tenant, session -> seen.write(session, tenant, whole.facts())));
  }
}
