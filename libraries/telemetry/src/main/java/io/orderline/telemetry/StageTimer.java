package io.orderline.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.orderline.telemetry.trace.Traces;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Times the stages of a turn: {@code orderline_part_seconds}, by {@code part} and whether it {@code
 * failed}; and each as an act in its turn's trace.
 */
@Singleton
public class StageTimer {
  static final String NAME = "orderline.part";

  private final MeterRegistry registry;
  private final Traces traces;

  StageTimer(MeterRegistry registry, Traces traces) {
    this.registry = registry;
    this.traces = traces;
  }

  <T> CompletionStage<T> timed(String part, Supplier<CompletionStage<T>> question) {
    Timer.Sample begun = Timer.start(registry);
    return traces
        .during(traces.act(part), question)
        .whenComplete((_, fault) -> begun.stop(timer(part, fault != null)));
  }

  <T> Uni<T> timedUni(String part, Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Timer.Sample begun = Timer.start(registry);
              return traces
                  .within(traces.act(part)::startSpan, work)
                  .onTermination()
                  .invoke((_, fault, _) -> begun.stop(timer(part, fault != null)));
            });
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
