package io.orderline.core.handoff;

import io.orderline.core.call.CallId;
import io.orderline.core.tenant.TenantId;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * The need to bring callers and agents together. A stage fails with {@link HandoffsUnavailable}
 * when the system behind cannot answer; nothing was done then, or what was done is seen at the next
 * look.
 */
public interface Handoffs {

  /** What a call's line tells; the answer is how its hand-over stands after it. */
  CompletionStage<Standing> line(TenantId tenant, CallId call, LineAct act);

  /**
   * What an agent does; the answer is what his window shows after it.
   *
   * @param desk the window
   * @param queues the only queues that he serves; all where empty
   */
  CompletionStage<DeskView> desk(
      TenantId tenant, String agent, String desk, Set<String> queues, DeskAct act);

  /** All queues, agents and calls of a shop. */
  CompletionStage<FloorView> floor(TenantId tenant);
}
