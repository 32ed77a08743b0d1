package io.orderline.telemetry;

import io.netty.util.concurrent.EventExecutor;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive is a process whose event loops turn. One that is stuck never answers its connections again,
 * and only a new process mends that; whatever else is away, a restart brings nothing back.
 */
@Liveness
@ApplicationScoped
class EventLoops implements HealthCheck {
  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final Duration STUCK = Duration.ofSeconds(60);

  private final List<EventExecutor> loops;
  private final LongSupplier nanos;
  private final AtomicLongArray turnedAt;

  @Inject
  EventLoops(Vertx vertx) {
    this(
        StreamSupport.stream(vertx.nettyEventLoopGroup().spliterator(), false).toList(),
        System::nanoTime);
  }

  EventLoops(List<EventExecutor> loops, LongSupplier nanos) {
    this.loops = loops;
    this.nanos = nanos;
    this.turnedAt = new AtomicLongArray(loops.size());
    for (int loop = 0; loop < loops.size(); loop++) {
      turnedAt.set(loop, nanos.getAsLong());
    }
  }

  void start(@Observes StartupEvent started, Vertx vertx) {
    vertx.setPeriodic(LOOK.toMillis(), _ -> ask());
  }

  /** Has each note that it turns. */
  void ask() {
    for (int loop = 0; loop < loops.size(); loop++) {
      int asked = loop;
      loops.get(loop).execute(() -> turnedAt.set(asked, nanos.getAsLong()));
    }
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("event loops").status(stuck() == 0).build();
  }

  /** How many have not turned for long. */
  private long stuck() {
    long now = nanos.getAsLong();
    return IntStream.range(0, loops.size())
        .filter(loop -> now - turnedAt.get(loop) > STUCK.toNanos())
        .count();
  }
}
