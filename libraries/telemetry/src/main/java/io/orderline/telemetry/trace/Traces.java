package io.orderline.telemetry.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One trace for each turn: from the provider's request to the last thing that comes of it, in
 * whatever process. Work is wrapped; what is wrapped knows nothing of it. Unless traces are wanted
 * ({@code quarkus.otel.sdk.disabled=false}) the work is done as if nobody had wrapped it.
 *
 * <p>A span says nothing but {@link SpanAttributes}s, and of a fault its class only, because a
 * message may quote what a caller said.
 */
@Singleton
public class Traces {
  private final boolean on;
  private final Tracer tracer;
  private final Executor apart;

  @Inject
  Traces(
      OpenTelemetry telemetry,
      @ConfigProperty(name = "quarkus.otel.sdk.disabled", defaultValue = "false") boolean off,
      Vertx vertx) {
    this(telemetry, off, command -> contextOfItsOwn(vertx).runOnContext(_ -> command.run()));
  }

  /**
   * @param off whether nobody wants traces
   * @param apart runs what has a context of its own
   */
  public Traces(OpenTelemetry telemetry, boolean off, Executor apart) {
    this.on = !off;
    this.tracer = (off ? OpenTelemetry.noop() : telemetry).getTracer("io.orderline");
    this.apart = apart;
  }

  /** None: for work outside of an application. */
  public static Traces none() {
    return new Traces(OpenTelemetry.noop(), true, Runnable::run);
  }

  /** Whether traces are on. */
  public boolean on() {
    return on;
  }

  /** A span to be: part of what goes on now, unless it is given another parent. */
  public SpanBuilder act(String name) {
    return tracer.spanBuilder(name);
  }

  /**
   * The current span as a W3C {@code traceparent}, to be written down or sent; empty when nothing
   * is traced.
   */
  public Optional<String> now() {
    return on
        ? Optional.of(Span.current().getSpanContext())
            .filter(SpanContext::isValid)
            .map(TraceParent::write)
        : Optional.empty();
  }

  /** Does work as an act of its own, which ends when the result is there. */
  public <T> CompletionStage<T> during(SpanBuilder act, Supplier<CompletionStage<T>> work) {
    if (!on) {
      return work.get();
    }
    Span span = act.startSpan();
    try (Scope _ = Context.current().with(span).makeCurrent()) {
      return work.get().whenComplete((_, fault) -> end(span, fault));
    } catch (RuntimeException fault) {
      end(span, fault);
      throw fault;
    }
  }

  /** Does work as an act of its own, which begins when somebody wants the result. */
  public <T> Uni<T> within(Supplier<Span> act, Supplier<Uni<T>> work) {
    if (!on) {
      return work.get();
    }
    Context cause = Context.current();
    return Uni.createFrom()
        .deferred(
            () -> {
              Span span = started(cause, act);
              return as(cause.with(span), work)
                  .onTermination()
                  .invoke((_, fault, _) -> end(span, fault));
            });
  }

  /**
   * Does work as a consequence of what was written down of its cause. What is current lives in a
   * context of Vert.x, where other work would change it: so this gets one of its own, which a
   * database session may use as well.
   *
   * @param cause a {@code traceparent}; without one the work belongs to nothing that went before
   */
  public <T> Uni<T> after(Optional<String> cause, Supplier<Uni<T>> work) {
    return on ? as(TraceParent.read(cause), work).runSubscriptionOn(apart) : work.get();
  }

  /** Does work that belongs to this, and not to what goes on now. */
  public <T> Uni<T> as(Context cause, Supplier<Uni<T>> work) {
    if (!on) {
      return work.get();
    }
    return Uni.createFrom()
        .deferred(
            () -> {
              try (Scope _ = cause.makeCurrent()) {
                return work.get();
              }
            });
  }

  /** Notes that what goes on now belongs together with what was written down. */
  public void relate(Optional<String> other) {
    if (on) {
      SpanContext related = Span.fromContext(TraceParent.read(other)).getSpanContext();
      if (related.isValid()) {
        Span.current().addLink(related);
      }
    }
  }

  private static io.vertx.core.Context contextOfItsOwn(Vertx vertx) {
    var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    VertxContextSafetyToggle.setContextSafe(context, true);
    return context;
  }

  private static Span started(Context cause, Supplier<Span> act) {
    try (Scope _ = cause.makeCurrent()) {
      return act.get();
    }
  }

  private static void end(Span span, Throwable fault) {
    if (fault != null) {
      span.setStatus(StatusCode.ERROR, fault.getClass().getSimpleName());
    }
    span.end();
  }
}
