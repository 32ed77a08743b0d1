package io.orderline.understand.web;

import io.orderline.understand.LocalUnderstander;
import io.orderline.understand.knowledge.LocalKnowledge;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the model is loaded, and without one with the words alone: a call goes on with fewer
 * intents. The data says which.
 */
@Readiness
@ApplicationScoped
public class UnderstandHealth implements HealthCheck {
  private final LocalUnderstander understander;
  private final LocalKnowledge knowledge;

  UnderstandHealth(LocalUnderstander understander, LocalKnowledge knowledge) {
    this.understander = understander;
    this.knowledge = knowledge;
  }

  @Override
  public HealthCheckResponse call() {
    Optional<Boolean> complete = understander.complete();
    return HealthCheckResponse.named("understand")
        .status(complete.isPresent() && knowledge.loaded())
        .withData(
            "embedding",
            complete
                .map(loaded -> loaded ? "loaded" : "missing, few intents only")
                .orElse("loading"))
        .build();
  }
}
