package io.orderline.console.calls;

import static java.util.stream.Collectors.joining;

import io.orderline.console.live.Change;
import io.orderline.console.live.Changes;
import io.orderline.console.webhooks.Announcements;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps what is known of a call where it can be searched. */
@Singleton
class SeenCalls {
  private static final String WRITE =
      """
      insert into console.call (tenant, id, age, started_at, ended_at, phase, outcome, mood, turns,
        caller, caller_tail, caller_hash, customer, customer_hash, brand, direction, provider,
        agent, flows, intents, orders, tickets, unanswered, first_words, said)
      values (:tenant, :id, :age, :startedAt, cast(:endedAt as timestamptz), :phase, :outcome,
        :mood, :turns, cast(:caller as text), cast(:tail as text), cast(:hash as text),
        cast(:customer as text), cast(:customerHash as text), cast(:brand as text), :direction,
        :provider, cast(:agent as text), cast(:flows as integer),
        string_to_array(:intents, ' '), string_to_array(:orders, ' '),
        string_to_array(:tickets, ' '), :unanswered,
        cast(:firstWords as text), :said)
      on conflict (tenant, id) do update set age = excluded.age, ended_at = excluded.ended_at,
        phase = excluded.phase, outcome = excluded.outcome, mood = excluded.mood,
        turns = excluded.turns, customer = excluded.customer,
        customer_hash = excluded.customer_hash, brand = excluded.brand,
        agent = coalesce(excluded.agent, call.agent), flows = excluded.flows,
        intents = excluded.intents, orders = excluded.orders, tickets = excluded.tickets,
        unanswered = excluded.unanswered,
        first_words = excluded.first_words, said = excluded.said
      where call.age <= excluded.age
      """;

  /** An order that was once talked about stays with the call. */
  private static final String ORDERS =
      """
      insert into console.call_order (tenant, order_number, call_id)
      select :tenant, number, :call from unnest(string_to_array(cast(:orders as text), ' ')) number
      on conflict do nothing
      """;

  private static final String ASKED =
      """
      insert into console.question (tenant, call_id, turn, group_id, words, brand, at)
      values (:tenant, :call, :turn, :group, :words, cast(:brand as text), :at)
      on conflict do nothing
      """;

  private final Changes changes;
  private final Announcements announcements;

  SeenCalls(Changes changes, Announcements announcements) {
    this.changes = changes;
    this.announcements = announcements;
  }

  /** Writes a call, and tells those who watch, and other systems. */
  Uni<Void> tell(Mutiny.Session session, TenantId tenant, CallFacts facts, Instant at) {
    String id = facts.call().id().value();
    return write(session, tenant, facts)
        .chain(() -> announcements.add(session, tenant, CallNews.of(facts, at)))
        .chain(
            () ->
                changes.add(
                    session,
                    tenant,
                    new Change(
                        Change.Kind.CALL,
                        id,
                        facts.phase().name().toLowerCase(Locale.ROOT),
                        facts.brand(),
                        at)));
  }

  /** Writes a call; one that is known to be newer stays. */
  Uni<Void> write(Mutiny.Session session, TenantId tenant, CallFacts facts) {
    var call = facts.call();
    Optional<PhoneNumber> caller = call.caller();
    return session
        .createNativeQuery(WRITE)
        .setParameter("tenant", tenant.value())
        .setParameter("id", call.id().value())
        .setParameter("age", facts.age())
        .setParameter("startedAt", call.startedAt())
        .setParameter("endedAt", call.endedAt().orElse(null))
        .setParameter("phase", facts.phase().name().toLowerCase(Locale.ROOT))
        .setParameter("outcome", facts.outcome().code())
        .setParameter("mood", facts.mood().name().toLowerCase(Locale.ROOT))
        .setParameter("turns", call.turns())
        .setParameter("caller", caller.map(PhoneNumber::toString).orElse(null))
        .setParameter("tail", caller.map(PhoneNumber::tail).orElse(null))
        .setParameter("hash", caller.map(number -> Names.hash(tenant, number)).orElse(null))
        .setParameter("customer", facts.customer().map(Names::masked).orElse(null))
        .setParameter(
            "customerHash", facts.customer().map(name -> Names.hash(tenant, name)).orElse(null))
        .setParameter("brand", facts.brand().orElse(null))
        .setParameter("direction", call.direction().name().toLowerCase(Locale.ROOT))
        .setParameter("provider", call.provider())
        .setParameter("agent", facts.agent().orElse(null))
        .setParameter("flows", facts.flows().orElse(null))
        .setParameter("intents", String.join(" ", facts.intents()))
        .setParameter("orders", String.join(" ", facts.orders()))
        .setParameter("tickets", String.join(" ", facts.tickets()))
        .setParameter("unanswered", facts.questions().size())
        .setParameter("firstWords", facts.said().stream().findFirst().orElse(null))
        .setParameter("said", facts.said().stream().map(Plain::of).collect(joining("\n")))
        .executeUpdate()
        .chain(() -> orders(session, tenant, facts))
        .chain(() -> questions(session, tenant, facts));
  }

  private static Uni<Integer> orders(Mutiny.Session session, TenantId tenant, CallFacts facts) {
    return facts.orders().isEmpty()
        ? Uni.createFrom().item(0)
        : session
            .createNativeQuery(ORDERS)
            .setParameter("tenant", tenant.value())
            .setParameter("call", facts.call().id().value())
            .setParameter("orders", String.join(" ", facts.orders()))
            .executeUpdate();
  }

  private static Uni<Void> questions(Mutiny.Session session, TenantId tenant, CallFacts facts) {
    Uni<?> done = Uni.createFrom().voidItem();
    for (CallFacts.Question asked : facts.questions()) {
      done =
          done.chain(
              () ->
                  session
                      .createNativeQuery(ASKED)
                      .setParameter("tenant", tenant.value())
                      .setParameter("call", facts.call().id().value())
                      .setParameter("turn", asked.turn())
                      .setParameter("group", asked.group())
                      .setParameter("words", asked.words())
                      .setParameter("brand", facts.brand().orElse(null))
                      .setParameter("at", asked.at())
                      .executeUpdate());
    }
    return done.replaceWithVoid();
  }
}
