package io.orderline.telemetry;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.orderline.core.call.Expectation;
import io.orderline.core.speech.Audio;
import io.orderline.core.speech.Recognition;
import io.orderline.core.speech.SpeechRecognizer;
import io.orderline.core.tenant.TenantId;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/**
 * Measures recognition: its time, what comes of it ({@code orderline_recognition_total} by {@code
 * outcome}), and how sure it is ({@code orderline_recognition_confidence}).
 */
@Decorator
@Priority(1)
public class MeasuredRecognizer implements SpeechRecognizer {
  @Inject @Any @Delegate SpeechRecognizer delegate;
  @Inject StageTimer parts;
  @Inject MeterRegistry registry;

  @Override
  public CompletionStage<Recognition> recognize(
      TenantId tenant, Audio audio, Expectation expectation) {
    return parts
        .timed("listen", () -> delegate.recognize(tenant, audio, expectation))
        .thenApply(this::counted);
  }

  private Recognition counted(Recognition recognition) {
    registry
        .counter("orderline.recognition", "outcome", recognition.getClass().getSimpleName())
        .increment();
    if (recognition instanceof Recognition.Recognised(var transcript)) {
      DistributionSummary.builder("orderline.recognition.confidence")
          .description("How sure the recogniser is of what it understood, 0 to 1")
          .serviceLevelObjectives(0.5, 0.6, 0.7, 0.8, 0.9, 1)
          .register(registry)
          .record(transcript.confidence());
    }
    return recognition;
  }
}
