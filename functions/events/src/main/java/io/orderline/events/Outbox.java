package io.orderline.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.orderline.core.event.Event;
import io.orderline.json.CoreJson;
import io.orderline.measure.trace.Traces;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Where a function leaves its events, in the transaction of what they tell of: both are committed,
 * or neither. They are sent afterwards, whatever becomes of this process.
 */
@ApplicationScoped
public class Outbox {
  private static final String ADD =
      """
      insert into events.outbox
        (tenant, source, id, type, subject, event, at, due_at, trace_context)
      select e ->> 'tenant', e ->> 'source', e ->> 'id', e ->> 'type', e ->> 'subject', cast(e as text),
        cast(e ->> 'time' as timestamptz), cast(e ->> 'time' as timestamptz), cast(:trace as text)
      from json_array_elements(cast(cast(:events as text) as json)) e
      """;

  private final Dispatcher dispatcher;
  private final Traces traces;

  Outbox(Dispatcher dispatcher, Traces traces) {
    this.dispatcher = dispatcher;
    this.traces = traces;
  }

  /**
   * Adds events to a transaction, which fails when one of the same source and id is there already.
   * Call {@link #wake()} after the commit.
   */
  public Uni<Void> add(Mutiny.Session session, List<Event> events) {
    return events.isEmpty()
        ? Uni.createFrom().voidItem()
        : session
            .createNativeQuery(ADD)
            .setParameter("events", json(events))
            .setParameter("trace", traces.now().orElse(null))
            .executeUpdate()
            .replaceWithVoid();
  }

  /** Sends what was committed now and not at the next poll. */
  public void wake() {
    dispatcher.wake();
  }

  private static String json(List<Event> events) {
    try {
      return CoreJson.mapper().writeValueAsString(events);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("events cannot be written as JSON", e);
    }
  }
}
