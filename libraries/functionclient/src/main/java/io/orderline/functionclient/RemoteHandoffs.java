package io.orderline.functionclient;

import io.orderline.core.call.CallId;
import io.orderline.core.handoff.DeskAct;
import io.orderline.core.handoff.DeskView;
import io.orderline.core.handoff.FloorView;
import io.orderline.core.handoff.Handoffs;
import io.orderline.core.handoff.HandoffsUnavailable;
import io.orderline.core.handoff.LineAct;
import io.orderline.core.handoff.Standing;
import io.orderline.core.tenant.TenantId;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** The hand-overs of the function {@code handoff}. Each act may be told again: it acts once. */
@DefaultBean
@ApplicationScoped
public class RemoteHandoffs implements Handoffs {
  private final FunctionClient handoff;

  public RemoteHandoffs(FunctionClients peers) {
    this.handoff = peers.named("handoff", HandoffsUnavailable::new);
  }

  @Override
  public CompletionStage<Standing> line(TenantId tenant, CallId call, LineAct act) {
    var request = handoff.at("/handoffs/{}/calls/{}/acts", tenant, call).with(act);
    // what was said is a line each time that it is told
    return act instanceof LineAct.Said ? request.tell(Standing.class) : request.ask(Standing.class);
  }

  @Override
  public CompletionStage<DeskView> desk(
      TenantId tenant, String agent, String desk, Set<String> queues, DeskAct act) {
    String served = queues.stream().sorted().collect(Collectors.joining(","));
    return handoff
        .at("/handoffs/{}/agents/{}/desks/{}/acts?queues={}", tenant, agent, desk, served)
        .with(act)
        .ask(DeskView.class);
  }

  @Override
  public CompletionStage<FloorView> floor(TenantId tenant) {
    return handoff.at("/handoffs/{}/floor", tenant).ask(FloorView.class);
  }
}
