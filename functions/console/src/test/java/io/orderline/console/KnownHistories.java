package io.orderline.console;

import io.orderline.core.report.AgentTime;
import io.orderline.core.report.HandoffHistories;
import io.orderline.core.report.HandoffHistory;
import io.orderline.core.report.Handover;
import io.orderline.core.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** What happened at the desks, in place of the function that keeps it. */
@ApplicationScoped
public class KnownHistories implements HandoffHistories {
  private final Map<TenantId, List<Handover>> handovers = new ConcurrentHashMap<>();
  private final Map<TenantId, List<AgentTime>> times = new ConcurrentHashMap<>();

  public void put(TenantId tenant, List<Handover> known, List<AgentTime> spent) {
    handovers.put(tenant, List.copyOf(known));
    times.put(tenant, List.copyOf(spent));
  }

  @Override
  public CompletionStage<HandoffHistory> between(
      TenantId tenant, Instant from, Instant to, int most) {
    List<Handover> found =
        new ArrayList<>(
            handovers.getOrDefault(tenant, List.of()).stream()
                .filter(each -> !each.queuedAt().isBefore(from) && each.queuedAt().isBefore(to))
                .toList());
    return CompletableFuture.completedFuture(
        new HandoffHistory(
            found.subList(0, Math.min(most, found.size())),
            times.getOrDefault(tenant, List.of()),
            found.size() <= most));
  }
}
