package io.orderline.functionclient;

import io.orderline.core.call.CallId;
import io.orderline.core.records.CallRecording;
import io.orderline.core.records.CallRecordings;
import io.orderline.core.records.CallRecordsUnavailable;
import io.orderline.core.records.RecordedSound;
import io.orderline.core.tenant.TenantId;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The recordings of the function {@code call}. */
@DefaultBean
@ApplicationScoped
public class RemoteCallRecordings implements CallRecordings {
  private final FunctionClient calls;

  public RemoteCallRecordings(FunctionClients peers) {
    this.calls = peers.named("call", CallRecordsUnavailable::new);
  }

  @Override
  public CompletionStage<Optional<CallRecording>> find(TenantId tenant, CallId call) {
    return calls.at("/call-recordings/{}/{}", tenant, call).find(CallRecording.class);
  }

  @Override
  public CompletionStage<Optional<RecordedSound>> read(
      TenantId tenant, CallId call, long from, int most) {
    return calls
        .at("/call-recordings/{}/{}/sound?from={}&most={}", tenant, call, from, most)
        .find(RecordedSound.class);
  }
}
