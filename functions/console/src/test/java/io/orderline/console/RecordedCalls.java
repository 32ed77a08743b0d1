package io.orderline.console;

import io.orderline.core.call.CallId;
import io.orderline.core.records.CallCursor;
import io.orderline.core.records.CallFilter;
import io.orderline.core.records.CallRecord;
import io.orderline.core.records.CallRecords;
import io.orderline.core.records.RecordedTurn;
import io.orderline.core.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** The calls that a test says have been, in place of those of the function that keeps them. */
@ApplicationScoped
public class RecordedCalls implements CallRecords {
  private record Key(TenantId tenant, CallId call) {}

  private record Kept(CallRecord call, List<RecordedTurn> turns) {}

  private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

  /** A call as it stands now. */
  public void put(TenantId tenant, CallRecord call, List<RecordedTurn> turns) {
    kept.put(new Key(tenant, call.id()), new Kept(call, List.copyOf(turns)));
  }

  @Override
  public CompletionStage<Page> list(
      TenantId tenant, CallFilter filter, Optional<CallCursor> after, int limit) {
    List<CallRecord> found =
        kept.entrySet().stream()
            .filter(each -> each.getKey().tenant().equals(tenant))
            .map(each -> each.getValue().call())
            .filter(
                call ->
                    after
                        .filter(
                            place ->
                                !call.startedAt().isBefore(place.startedAt())
                                    && call.id().value().compareTo(place.call().value()) >= 0)
                        .isEmpty())
            .sorted(
                Comparator.comparing(CallRecord::startedAt)
                    .thenComparing(call -> call.id().value())
                    .reversed())
            .limit(limit + 1L)
            .toList();
    return CompletableFuture.completedFuture(Page.of(found, limit));
  }

  @Override
  public CompletionStage<Optional<CallRecord>> find(TenantId tenant, CallId call) {
    return CompletableFuture.completedFuture(
        Optional.ofNullable(kept.get(new Key(tenant, call))).map(Kept::call));
  }

  @Override
  public CompletionStage<List<RecordedTurn>> turns(TenantId tenant, CallId call) {
    return CompletableFuture.completedFuture(
        Optional.ofNullable(kept.get(new Key(tenant, call))).map(Kept::turns).orElse(List.of()));
  }
}
