package io.orderline.transcribe;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says which model is loaded. Without one everything else works, so that is only "not ready" where
 * configuration demands a model.
 */
@Readiness
@ApplicationScoped
class ModelReadiness implements HealthCheck {
  private final ModelLoading loading;
  private final TranscribeConfig config;

  ModelReadiness(ModelLoading loading, TranscribeConfig config) {
    this.loading = loading;
    this.config = config;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("transcribe")
        .status(loading.loaded() || !config.modelRequired())
        .withData("model", loading.state())
        .build();
  }
}
