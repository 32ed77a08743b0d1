package io.orderline.events;

import io.orderline.core.event.CloudEvent;
import io.orderline.telemetry.trace.Traces;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Sends what is in the outbox by the configured transport; where that is at home in another
 * process, it sends nothing.
 */
@ApplicationScoped
public class Dispatcher {
  private static final Logger LOG = Logger.getLogger(Dispatcher.class);

  private final OutboxQueue queue;
  private final Optional<Transport> transport;
  private final EventsConfig config;
  private final Traces traces;
  private final OutboxSignal signal;
  private final Backlog backlog;
  private final OutageLog transportOutage;

  Dispatcher(
      OutboxQueue queue,
      OutboxSignal signal,
      @All List<Transport> transports,
      EventsConfig config,
      Traces traces,
      Vertx vertx) {
    this.queue = queue;
    this.transport =
        transports.stream().filter(known -> known.name().equals(config.transport())).findFirst();
    this.config = config;
    this.traces = traces;
    this.signal = signal;
    this.backlog = new Backlog(vertx, "looking for events to send", this::drain);
    this.transportOutage = new OutageLog(LOG, "sending events by " + config.transport());
  }

  void start(@Observes StartupEvent started) {
    if (transport.isPresent()) {
      signal.listen(backlog::wake);
      backlog.lookEvery(config.pollInterval());
      backlog.wake();
    }
  }

  /** Whether this process sends, for itself or for all. */
  boolean sendsHere() {
    return transport.isPresent();
  }

  /** Whether nobody has woken it, or all is done that it was woken for. */
  public boolean asleep() {
    return backlog.asleep();
  }

  /** Sends until nothing is left that can be sent now. */
  public Uni<Void> drain() {
    return new Sweep<>(queue::tenants, queue::claim, this::send).run();
  }

  private Uni<Void> send(Waiting waiting) {
    CloudEvent event = waiting.event();
    return Uni.createFrom()
        .deferred(() -> traces.after(waiting.cause(), () -> transport.orElseThrow().send(event)))
        .chain(() -> queue.sent(event))
        .invoke(transportOutage::passed)
        .onFailure()
        .recoverWithUni(
            fault -> {
              transportOutage.failed(fault);
              return queue.release(event, config.retry().first());
            });
  }
}
