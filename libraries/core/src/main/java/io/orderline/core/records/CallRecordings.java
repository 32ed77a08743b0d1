package io.orderline.core.records;

import io.orderline.core.call.CallId;
import io.orderline.core.tenant.TenantId;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Port: what is kept of the sound of calls. A stage fails with {@link CallRecordsUnavailable} when
 * that cannot be said.
 */
public interface CallRecordings {
  /** The most bytes of a piece. */
  int MOST = 256 * 1024;

  /** What has become of a call's recording; empty where the shop did not record it. */
  CompletionStage<Optional<CallRecording>> find(TenantId tenant, CallId call);

  /**
   * A piece of the sound; empty where nothing is kept. A piece behind the end has no bytes.
   *
   * @param most of its bytes; {@link #MOST} at most
   */
  CompletionStage<Optional<RecordedSound>> read(TenantId tenant, CallId call, long from, int most);
}
