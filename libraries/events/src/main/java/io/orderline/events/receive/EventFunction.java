package io.orderline.events.receive;

import io.orderline.core.event.CloudEvent;
import io.orderline.core.tenant.TenantId;
import io.orderline.events.Inbox;
import io.orderline.telemetry.trace.Traces;
import io.quarkus.funqy.Funq;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Takes CloudEvents over HTTP, as Knative and the relay bring them. */
@ApplicationScoped
public class EventFunction {
  private static final Logger LOG = Logger.getLogger(EventFunction.class);
  private static final String TENANT = "tenant";

  /** CloudEvents' extension for distributed tracing. */
  private static final String TRACE = "traceparent";

  private final Inbox inbox;
  private final Traces traces;

  EventFunction(Inbox inbox, Traces traces) {
    this.inbox = inbox;
    this.traces = traces;
  }

  /**
   * Completes when the event need not be sent again; fails, and thereby asks for it again, when it
   * could not be kept. What is no event of ours is dropped, because it would never become one.
   */
  @Funq
  public Uni<Void> receive(
      io.quarkus.funqy.knative.events.CloudEvent<Map<String, String>> received) {
    CloudEvent event;
    try {
      event =
          new CloudEvent(
              received.id(),
              received.source(),
              received.type(),
              new TenantId(received.extensions().get(TENANT)),
              received.subject(),
              received.time().toInstant(),
              received.data(),
              CloudEvent.version(received.dataSchema()));
    } catch (IllegalArgumentException | NullPointerException problem) {
      LOG.errorf("a CloudEvent was dropped, because it is none of ours: %s", problem.getMessage());
      return Uni.createFrom().voidItem();
    }
    return traces.after(
        Optional.ofNullable(received.extensions().get(TRACE)), () -> inbox.receive(event));
  }
}
