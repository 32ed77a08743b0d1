package io.orderline.call.conversation;

import io.orderline.call.CallConfig;
import io.orderline.core.call.Expectation;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.dialogue.DialogueState;
import io.orderline.core.dialogue.TurnContext;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.speech.Transcript;
import io.orderline.core.tenant.Tenant;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Goes through a turn that is never saved before the first caller does, so that classes are loaded
 * and connections open when a caller waits. The process is ready afterwards, or after a time limit.
 */
@Readiness
@ApplicationScoped
public class WarmUp implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(WarmUp.class);
  private static final Duration LONGEST = Duration.ofSeconds(15);

  /** A number without an owner: 199 with zeros is not given out. */
  private static final PhoneNumber UNASSIGNED = new PhoneNumber("19900000000");

  private static final int ROUNDS = 3;

  private final Dialogue dialogue;
  private final Tenants tenants;
  private final TurnContexts contexts;
  private final CallConfig config;
  private volatile boolean done;

  WarmUp(Dialogue dialogue, Tenants tenants, TurnContexts contexts, CallConfig config) {
    this.dialogue = dialogue;
    this.tenants = tenants;
    this.contexts = contexts;
    this.config = config;
  }

  void begin(@Observes StartupEvent started) {
    Optional<TenantId> tenant =
        config.warmUp() ? tenants.byDefault().map(Tenant::id) : Optional.empty();
    if (tenant.isEmpty()) {
      done = true;
      return;
    }
    rounds(tenant.get(), ROUNDS)
        .ifNoItem()
        .after(LONGEST)
        .fail()
        .onTermination()
        .invoke(() -> done = true)
        .subscribe()
        .with(_ -> {}, cause -> LOG.infof("the first turns will be slower: %s", cause.toString()));
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("first turn").status(done).build();
  }

  private Uni<Dialogue.Outcome> rounds(TenantId tenant, int left) {
    TurnContext setting = contexts.now(tenant);
    var started = new TurnInput.Started(Optional.of(UNASSIGNED), Optional.empty());
    var heard = new TurnInput.Heard(Transcript.of("你好，我的快递到哪里了"));
    Uni<Dialogue.Outcome> round =
        dialogue
            .turn(
                tenant,
                Optional.empty(),
                DialogueState.NEW,
                started,
                new Expectation.Anything(),
                setting)
            .chain(
                greeted ->
                    dialogue.turn(
                        tenant,
                        Optional.empty(),
                        greeted.state(),
                        heard,
                        new Expectation.Anything(),
                        setting));
    return left == 1 ? round : round.chain(() -> rounds(tenant, left - 1));
  }
}
