package io.orderline.understand.web;

import io.orderline.understand.LocalUnderstander;
import io.orderline.understand.knowledge.ArticlesWatch;
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
  private final ArticlesWatch articles;

  UnderstandHealth(
      LocalUnderstander understander, LocalKnowledge knowledge, ArticlesWatch articles) {
    this.understander = understander;
    this.knowledge = knowledge;
    this.articles = articles;
  }

  @Override
  public HealthCheckResponse call() {
    Optional<Boolean> complete = understander.complete();
    return HealthCheckResponse.named("understand")
        .status(complete.isPresent() && knowledge.loaded() && articles.looked())
        .withData(
            "embedding",
            complete
                .map(loaded -> loaded ? "loaded" : "missing, few intents only")
                .orElse("loading"))
        .build();
  }
}
