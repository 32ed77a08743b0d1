package io.orderline.measure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * How long the parts of a turn take: {@code orderline_part_seconds}, by {@code part} and whether it
 * {@code failed}.
 */
@Singleton
public class Parts {
  static final String NAME = "orderline.part";

  private final MeterRegistry registry;

  Parts(MeterRegistry registry) {
    this.registry = registry;
  }

  <T> CompletionStage<T> timed(String part, Supplier<CompletionStage<T>> question) {
    Timer.Sample begun = Timer.start(registry);
    return question.get().whenComplete((_, fault) -> begun.stop(timer(part, fault != null)));
  }

  private Timer timer(String part, boolean failed) {
    return Timer.builder(NAME)
        .description("How long a part of a turn takes")
        .tag("part", part)
        .tag("failed", String.valueOf(failed))
        .publishPercentileHistogram()
        .register(registry);
  }
}
