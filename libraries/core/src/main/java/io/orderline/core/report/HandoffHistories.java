package io.orderline.core.report;

import io.orderline.core.handoff.HandoffsUnavailable;
import io.orderline.core.tenant.TenantId;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** The need to know what happened at the desks of a shop. */
public interface HandoffHistories {

  /**
   * What happened from one moment on and before another. The stage fails with {@link
   * HandoffsUnavailable} when the system behind cannot answer.
   *
   * @param most how many hand-overs at most
   */
  CompletionStage<HandoffHistory> between(TenantId tenant, Instant from, Instant to, int most);
}
