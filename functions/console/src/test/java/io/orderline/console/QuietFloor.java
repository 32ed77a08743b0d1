package io.orderline.console;

import io.orderline.core.call.CallId;
import io.orderline.core.handoff.DeskAct;
import io.orderline.core.handoff.DeskView;
import io.orderline.core.handoff.FloorView;
import io.orderline.core.handoff.Handoffs;
import io.orderline.core.handoff.LineAct;
import io.orderline.core.handoff.Standing;
import io.orderline.core.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A floor on which nothing happens, in place of that of the function that keeps queues. */
@ApplicationScoped
public class QuietFloor implements Handoffs {
  private final Clock clock;

  QuietFloor(Clock clock) {
    this.clock = clock;
  }

  @Override
  public CompletionStage<Standing> line(TenantId tenant, CallId call, LineAct act) {
    return CompletableFuture.completedFuture(new Standing.NotTaken());
  }

  @Override
  public CompletionStage<DeskView> desk(
      TenantId tenant, String agent, String desk, Set<String> queues, DeskAct act) {
    return CompletableFuture.completedFuture(
        new DeskView(
            agent,
            act instanceof DeskAct.Choose(var presence, _) ? presence.code() : "signed-out",
            Optional.empty(),
            "signed-out",
            clock.instant(),
            true,
            false,
            0,
            0,
            Optional.empty(),
            Optional.empty(),
            clock.instant()));
  }

  @Override
  public CompletionStage<FloorView> floor(TenantId tenant) {
    return CompletableFuture.completedFuture(
        new FloorView(List.of(), List.of(), List.of(), clock.instant()));
  }
}
