package io.orderline.call.media;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A process that is about to end is not ready for new calls. */
@Readiness
@ApplicationScoped
class StreamReadiness implements HealthCheck {
  private final Draining draining;

  StreamReadiness(Draining draining) {
    this.draining = draining;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("takes calls").status(!draining.begun()).build();
  }
}
