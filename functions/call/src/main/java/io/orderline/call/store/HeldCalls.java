package io.orderline.call.store;

import io.orderline.core.call.CallId;
import io.orderline.core.person.HeldItem;
import io.orderline.core.person.Obstacle;
import io.orderline.core.person.Person;
import io.orderline.core.person.PersonalHolder;
import io.orderline.core.tenant.TenantId;
import io.orderline.events.Moments;
import io.orderline.store.Holders;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The calls of a person: those from their numbers, and those in which one of their numbers stands,
 * because the caller was found by it. Whoever was found in a call, their whole record is in it.
 */
@Singleton
class HeldCalls implements PersonalHolder {
  /** How many calls a step looks at, and how many it tells with their content. */
  private static final int SPAN = 400;

  private static final int WHOLE = 20;

  /** A call without an end in which nothing has happened for so long is over. */
  private static final Duration FORGOTTEN = Duration.ofHours(3);

  private static final String FIND =
      """
      with span as (
        select * from call.call where tenant = :tenant and id > :after order by id limit :span)
      select s.id, s.started_at,
        s.ended_at is null and s.started_at > :forgotten,
        s.id = any (string_to_array(:calls, E'\\n')) or s.started_at <= :until
          and :texts <> '' and (s.caller ~ :texts or s.dialogue ~ :texts
            or exists (select from call.turn t
              where t.tenant = s.tenant and t.call_id = s.id and t.record ~ :texts))
      from span s order by s.id
      """;

  private final TenantTransaction transactions;
  private final StoredPersons rows;
  private final Clock clock;

  HeldCalls(TenantTransaction transactions, StoredPersons rows, Clock clock) {
    this.transactions = transactions;
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "call";
  }

  @Override
  public CompletionStage<Step> find(TenantId tenant, Question question) {
    int span = question.whole() ? WHOLE : SPAN;
    Person person = question.person();
    return Holders.stage(
        "calls",
        transactions
            .read(
                tenant,
                session ->
                    session
                        .createNativeQuery(FIND, Object[].class)
                        .setParameter("tenant", tenant.value())
                        .setParameter("after", question.after().orElse(""))
                        .setParameter("span", span)
                        .setParameter("forgotten", clock.instant().minus(FORGOTTEN))
                        .setParameter("calls", Holders.joined(person.calls(), CallId::value, "\n"))
                        .setParameter("until", person.until())
                        .setParameter("texts", person.inTexts().orElse(""))
                        .getResultList())
            .chain(found -> step(tenant, question, found, span)));
  }

  /** What stands beside calls comes with the last step. */
  private Uni<Step> step(TenantId tenant, Question question, List<Object[]> found, int span) {
    List<HeldItem> calls =
        found.stream().filter(row -> Boolean.TRUE.equals(row[3])).map(HeldCalls::item).toList();
    Optional<String> next = Holders.next(found, span);
    Uni<List<HeldItem>> told = question.whole() ? rows.whole(tenant, calls) : uni(calls);
    return told.chain(
            items ->
                rows.sounds(tenant, calls, question.whole()).map(sounds -> both(items, sounds)))
        .chain(
            items ->
                next.isPresent()
                    ? uni(items)
                    : rows.beside(tenant, question.person()).map(beside -> both(items, beside)))
        .map(items -> new Step(items, Person.asOf(question.person().until()), next));
  }

  private static HeldItem item(Object[] row) {
    return new HeldItem(
        "call",
        (String) row[0],
        Optional.of(Moments.of(row[1])),
        (Boolean) row[2] ? Optional.of(Obstacle.CALL_GOING_ON) : Optional.empty(),
        Optional.empty());
  }

  private static Uni<List<HeldItem>> uni(List<HeldItem> items) {
    return Uni.createFrom().item(items);
  }

  private static List<HeldItem> both(List<HeldItem> one, List<HeldItem> other) {
    List<HeldItem> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  @Override
  public CompletionStage<Erased> erase(TenantId tenant, Erasure erasure) {
    return Holders.stage(
        "calls", rows.erase(tenant, erasure.items()).map(count -> new Erased(count, name())));
  }
}
