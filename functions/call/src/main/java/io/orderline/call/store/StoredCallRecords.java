package io.orderline.call.store;

import io.orderline.core.call.CallId;
import io.orderline.core.records.CallCursor;
import io.orderline.core.records.CallFilter;
import io.orderline.core.records.CallRecord;
import io.orderline.core.records.CallRecords;
import io.orderline.core.records.CallRecordsUnavailable;
import io.orderline.core.records.RecordedTurn;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.StoreUnavailable;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.mutiny.Mutiny;

/** The recorded calls in the tables of this function. */
@ApplicationScoped
public class StoredCallRecords implements CallRecords {
  private final TenantTransaction transactions;

  StoredCallRecords(TenantTransaction transactions) {
    this.transactions = transactions;
  }

  @Override
  public CompletionStage<Page> list(
      TenantId tenant, CallFilter filter, Optional<CallCursor> after, int limit) {
    int most = Math.clamp(limit, 1, MOST);
    var query = new CallQuery(tenant, filter, after);
    return stage(
        transactions
            .read(tenant, session -> calls(session, query, most + 1))
            .map(found -> Page.of(found, most)));
  }

  private static Uni<List<CallRecord>> calls(Mutiny.Session session, CallQuery query, int most) {
    var rows = session.createNativeQuery(query.sql(), CallRow.class);
    query.parameters().forEach(rows::setParameter);
    return rows.setMaxResults(most)
        .getResultList()
        .map(found -> found.stream().map(CallRow::record).toList());
  }

  @Override
  public CompletionStage<Optional<CallRecord>> find(TenantId tenant, CallId call) {
    return stage(
        transactions
            .read(
                tenant,
                session ->
                    session.find(CallRow.class, new CallRow.Key(tenant.value(), call.value())))
            .map(row -> Optional.ofNullable(row).map(CallRow::record)));
  }

  @Override
  public CompletionStage<List<RecordedTurn>> turns(TenantId tenant, CallId call) {
    return stage(
        transactions
            .read(tenant, session -> turns(session, tenant, call))
            .map(rows -> rows.stream().map(TurnRow::recorded).toList()));
  }

  private static Uni<List<TurnRow>> turns(Mutiny.Session session, TenantId tenant, CallId call) {
    return session
        .createSelectionQuery(
            "from TurnRow where key.tenant = :tenant and key.callId = :call order by key.number",
            TurnRow.class)
        .setParameter("tenant", tenant.value())
        .setParameter("call", call.value())
        .getResultList();
  }

  private static <T> CompletionStage<T> stage(Uni<T> answer) {
    return answer
        .onFailure(StoreUnavailable.class)
        .transform(cause -> new CallRecordsUnavailable("the calls cannot be read", cause))
        .subscribeAsCompletionStage();
  }
}
