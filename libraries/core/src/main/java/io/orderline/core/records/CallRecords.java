package io.orderline.core.records;

import io.orderline.core.call.CallId;
import io.orderline.core.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Port: recorded calls and their turns, for those who inspect, replay or show them. Every method
 * fails with {@link CallRecordsUnavailable} when the records cannot be read.
 */
public interface CallRecords {
  /** No page holds more. */
  int MOST = 200;

  /**
   * Calls, the latest first.
   *
   * @param calls at most as many as were asked for
   * @param next where to go on; empty when this is the last page
   */
  record Page(List<CallRecord> calls, Optional<CallCursor> next) {
    public Page {
      calls = List.copyOf(calls);
    }

    /**
     * The page of these calls.
     *
     * @param found one more than the limit where there is a next page
     */
    public static Page of(List<CallRecord> found, int limit) {
      List<CallRecord> calls = found.subList(0, Math.min(limit, found.size()));
      return new Page(
          calls,
          found.size() > limit ? Optional.of(CallCursor.at(calls.getLast())) : Optional.empty());
    }
  }

  /**
   * A page of a tenant's calls.
   *
   * @param after the cursor of the page before; empty for the first page
   * @param limit how many calls at most: 1 to {@link #MOST}
   */
  CompletionStage<Page> list(
      TenantId tenant, CallFilter filter, Optional<CallCursor> after, int limit);

  /** A call; empty when the tenant has none of this id. */
  CompletionStage<Optional<CallRecord>> find(TenantId tenant, CallId call);

  /** The turns of a call in order; none when the tenant has no such call. */
  CompletionStage<List<RecordedTurn>> turns(TenantId tenant, CallId call);
}
