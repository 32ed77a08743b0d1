package io.orderline.understand.web;

import io.orderline.understand.LocalUnderstander;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready also with the words alone: a call goes on with fewer intents; the data says which. */
@Readiness
@ApplicationScoped
public class UnderstandHealth implements HealthCheck {
  private final LocalUnderstander understander;

  UnderstandHealth(LocalUnderstander understander) {
    this.understander = understander;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("understand")
        .up()
        .withData("embedding", understander.complete() ? "loaded" : "missing, few intents only")
        .build();
  }
}
