package io.orderline.functionclient;

import io.orderline.core.handoff.HandoffsUnavailable;
import io.orderline.core.report.HandoffHistories;
import io.orderline.core.report.HandoffHistory;
import io.orderline.core.tenant.TenantId;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** What the function {@code handoff} knows of a time. */
@DefaultBean
@ApplicationScoped
public class RemoteHandoffHistories implements HandoffHistories {
  private final FunctionClient handoff;

  public RemoteHandoffHistories(FunctionClients peers) {
    this.handoff = peers.named("handoff", "histories", HandoffsUnavailable::new);
  }

  @Override
  public CompletionStage<HandoffHistory> between(
      TenantId tenant, Instant from, Instant to, int most) {
    return handoff
        .at("/handoffs/{}/history?from={}&to={}&most={}", tenant, from, to, most)
        .ask(HandoffHistory.class);
  }
}
