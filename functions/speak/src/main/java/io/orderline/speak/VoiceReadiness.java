package io.orderline.speak;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says which voice speaks, or why none does: the provider then reads our texts itself. */
@Readiness
@ApplicationScoped
class VoiceReadiness implements HealthCheck {
  private final Voices voices;

  VoiceReadiness(Voices voices) {
    this.voices = voices;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("speak")
        .up()
        .withData("voice", voices.usual().missing().orElseGet(voices.usual()::id))
        .build();
  }
}
