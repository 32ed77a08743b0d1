package io.orderline.functionclient;

import io.orderline.core.call.CallId;
import io.orderline.core.records.CallCursor;
import io.orderline.core.records.CallFilter;
import io.orderline.core.records.CallRecord;
import io.orderline.core.records.CallRecords;
import io.orderline.core.records.CallRecordsUnavailable;
import io.orderline.core.records.RecordedTurn;
import io.orderline.core.tenant.TenantId;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The recorded calls of the function {@code call}. */
@DefaultBean
@ApplicationScoped
public class RemoteCallRecords implements CallRecords {
  private final FunctionClient calls;

  public RemoteCallRecords(FunctionClients peers) {
    this.calls = peers.named("call", CallRecordsUnavailable::new);
  }

  @Override
  public CompletionStage<Page> list(
      TenantId tenant, CallFilter filter, Optional<CallCursor> after, int limit) {
    return calls
        .at(
            "/call-records/{}?since={}&until={}&state={}&direction={}&after={}&limit={}",
            tenant,
            text(filter.since()),
            text(filter.until()),
            text(filter.phase()),
            text(filter.direction()),
            text(after),
            limit)
        .ask(Page.class);
  }

  @Override
  public CompletionStage<Optional<CallRecord>> find(TenantId tenant, CallId call) {
    return calls.at("/call-records/{}/{}", tenant, call).find(CallRecord.class);
  }

  @Override
  public CompletionStage<List<RecordedTurn>> turns(TenantId tenant, CallId call) {
    return calls.at("/call-records/{}/{}/turns", tenant, call).list(RecordedTurn.class);
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }
}
