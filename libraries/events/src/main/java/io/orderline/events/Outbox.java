package io.orderline.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.orderline.core.event.CloudEvent;
import io.orderline.core.event.Event;
import io.orderline.core.event.EventCodec;
import io.orderline.core.tenant.TenantId;
import io.orderline.json.CoreJson;
import io.orderline.store.AfterCommit;
import io.orderline.telemetry.trace.Traces;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
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
        cast(e ->> 'time' as timestamptz),
        cast(e ->> 'time' as timestamptz) + cast(:hold as bigint) * interval '1 millisecond',
        cast(:trace as text)
      from json_array_elements(cast(cast(:events as text) as json)) e
      """;

  private static final String WHERE_THERE_IS = " where exists (select from ";

  /** Held and not claimed yet: a claim makes it due at another time than the end of its hold. */
  private static final String THOSE =
      """
       where tenant = :tenant and source = :source and subject in (:subjects) and sent_at is null
        and cast(:hold as bigint) > 0
        and due_at = at + cast(:hold as bigint) * interval '1 millisecond'
      """;

  private static final String HELD = " from events.outbox" + THOSE;

  private final OutboxSignal signal;
  private final Traces traces;

  Outbox(OutboxSignal signal, Traces traces) {
    this.signal = signal;
    this.traces = traces;
  }

  /**
   * Adds events to a transaction, which fails when one of the same source and id is there already.
   * They are sent as soon as it is committed.
   */
  public Uni<Void> add(Mutiny.Session session, List<? extends Event<?>> events) {
    return addEncoded(session, events.stream().map(EventCodec::encode).toList());
  }

  /**
   * Adds an event that is sent after a while only, so that it can be {@linkplain #withdraw taken
   * back} until then. Later events of its subject wait behind it.
   */
  public Uni<Void> hold(Mutiny.Session session, Event<?> event, Duration hold) {
    return add(session, List.of(EventCodec.encode(event)), hold);
  }

  /**
   * Takes back what is held of a subject; false where there is nothing, or it is on its way
   * already. Whoever sends it at this moment and this transaction wait for each other.
   *
   * @param hold for how long it was held
   */
  public Uni<Boolean> withdraw(
      Mutiny.Session session, TenantId tenant, String source, String subject, Duration hold) {
    return held(session.createNativeQuery("delete" + HELD), tenant, source, List.of(subject), hold)
        .executeUpdate()
        .map(rows -> rows > 0);
  }

  /** Sends now what is held of these subjects. */
  public Uni<Void> release(
      Mutiny.Session session,
      TenantId tenant,
      String source,
      List<String> subjects,
      Duration hold,
      Instant now) {
    return subjects.isEmpty()
        ? Uni.createFrom().voidItem()
        : held(
                session.createNativeQuery("update events.outbox set due_at = :now" + THOSE),
                tenant,
                source,
                subjects,
                hold)
            .setParameter("now", now)
            .executeUpdate()
            .invoke(() -> AfterCommit.of(session).run(signal::filled))
            .replaceWithVoid();
  }

  private static <Q extends Mutiny.AbstractQuery> Q held(
      Q query, TenantId tenant, String source, List<String> subjects, Duration hold) {
    query
        .setParameter("tenant", tenant.value())
        .setParameter("source", source)
        .setParameter("subjects", subjects)
        .setParameter("hold", hold.toMillis());
    return query;
  }

  /**
   * Adds events by the very statement that makes what they tell of, so that both take one way to
   * the database.
   *
   * @param with common table expressions that do the work, beginning with {@code with}
   * @param did the name of the one of them that has a row where the work was done; where it has
   *     none, no event is added
   * @param bind sets the parameters of these expressions, which may not be named {@code events},
   *     {@code hold} or {@code trace}
   * @param events at least one
   * @return whether the work was done
   */
  public Uni<Boolean> addWith(
      Mutiny.Session session,
      String with,
      String did,
      Consumer<Mutiny.MutationQuery> bind,
      List<? extends Event<?>> events) {
    if (events.isEmpty()) {
      throw new IllegalArgumentException("without an event nobody can tell whether it was done");
    }
    var query = session.createNativeQuery(with + ADD + WHERE_THERE_IS + did + ")");
    bind.accept(query);
    return added(query, session, events.stream().map(EventCodec::encode).toList(), Duration.ZERO)
        .map(rows -> rows > 0);
  }

  /** Adds events that are written already, in whatever version. */
  public Uni<Void> addEncoded(Mutiny.Session session, List<CloudEvent> events) {
    return add(session, events, Duration.ZERO);
  }

  private Uni<Void> add(Mutiny.Session session, List<CloudEvent> events, Duration hold) {
    return events.isEmpty()
        ? Uni.createFrom().voidItem()
        : added(session.createNativeQuery(ADD), session, events, hold).replaceWithVoid();
  }

  /** How many were added. */
  private Uni<Integer> added(
      Mutiny.MutationQuery query, Mutiny.Session session, List<CloudEvent> events, Duration hold) {
    return query
        .setParameter("events", json(events))
        .setParameter("hold", hold.toMillis())
        .setParameter("trace", traces.now().orElse(null))
        .executeUpdate()
        .invoke(
            rows -> {
              if (rows > 0) {
                AfterCommit.of(session).run(signal::filled);
              }
            });
  }

  private static String json(List<CloudEvent> events) {
    try {
      return CoreJson.mapper().writeValueAsString(events);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("events cannot be written as JSON", e);
    }
  }
}
