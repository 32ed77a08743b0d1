package io.orderline.handoff;

import io.orderline.core.call.CallId;
import io.orderline.core.order.CustomerId;
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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The hand-overs of a person: of their calls, as a customer, and those whose card, notes or talk
 * hold their number. Who is still waited for or spoken with stays until that is over.
 */
@Singleton
class HeldHandoffs implements PersonalHolder {
  private static final int SPAN = 2_000;
  private static final int WHOLE = 50;

  private static final String FIND =
      """
      with span as (
        select * from handoff.contact where tenant = :tenant and id > :after order by id limit :span)
      select s.id, s.entered_at,
        exists (select from handoff.room r
          where r.tenant = s.tenant and strpos(r.room, '"' || s.id || '"') > 0),
        case when :whole then cast(json_build_object(
          'call', s.call_id, 'queue', s.queue, 'card', cast(s.card as json), 'notes', s.notes,
          'outcome', s.outcome, 'agent', s.agent, 'enteredAt', s.entered_at,
          'answeredAt', s.answered_at, 'said', (
            select coalesce(json_agg(json_build_object(
              'voice', d.voice, 'text', d.text, 'at', d.at) order by d.number), '[]')
            from handoff.said d where d.tenant = s.tenant and d.contact = s.id)) as text) end,
        s.call_id = any (string_to_array(:calls, E'\\n')) or s.entered_at <= :until and (
          coalesce(s.customer = any (string_to_array(:customers, E'\\n')), false)
          or :texts <> '' and (s.card ~ :texts or s.notes ~ :texts
            or exists (select from handoff.said d
              where d.tenant = s.tenant and d.contact = s.id and d.text ~ :texts)))
      from span s order by s.id
      """;

  /** What was said goes first: a hand-over is found by its row. What reports count names nobody. */
  private static final List<String> ERASE =
      List.of(
          "delete from handoff.said where tenant = :tenant and contact = any (string_to_array(:ids, E'\\n'))",
          "delete from handoff.contact where tenant = :tenant and id = any (string_to_array(:ids, E'\\n'))");

  private final TenantTransaction transactions;

  HeldHandoffs(TenantTransaction transactions) {
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "handoff";
  }

  @Override
  public CompletionStage<Step> find(TenantId tenant, Question question) {
    int span = question.whole() ? WHOLE : SPAN;
    return Holders.stage(
        "hand-overs",
        transactions
            .read(tenant, session -> rows(session, tenant, question, span))
            .map(
                rows ->
                    new Step(
                        rows.stream()
                            .filter(row -> Boolean.TRUE.equals(row[4]))
                            .map(HeldHandoffs::item)
                            .toList(),
                        Person.asOf(question.person().until()),
                        Holders.next(rows, span))));
  }

  private static Uni<List<Object[]>> rows(
      Mutiny.Session session, TenantId tenant, Question question, int span) {
    Person person = question.person();
    return session
        .createNativeQuery(FIND, Object[].class)
        .setParameter("tenant", tenant.value())
        .setParameter("after", question.after().orElse(""))
        .setParameter("span", span)
        .setParameter("whole", question.whole())
        .setParameter("calls", Holders.joined(person.calls(), CallId::value, "\n"))
        .setParameter("until", person.until())
        .setParameter("customers", Holders.joined(person.customers(), CustomerId::value, "\n"))
        .setParameter("texts", person.inTexts().orElse(""))
        .getResultList();
  }

  private static HeldItem item(Object[] row) {
    return new HeldItem(
        "handoff",
        (String) row[0],
        Optional.of(Moments.of(row[1])),
        (Boolean) row[2] ? Optional.of(Obstacle.CALL_GOING_ON) : Optional.empty(),
        Optional.ofNullable((String) row[3]));
  }

  @Override
  public CompletionStage<Erased> erase(TenantId tenant, Erasure erasure) {
    String ids = Holders.joined(erasure.items(), HeldItem::id, "\n");
    return Holders.stage(
        "hand-overs",
        transactions
            .write(
                tenant,
                session ->
                    run(session, ERASE.getFirst(), tenant, ids)
                        .chain(() -> run(session, ERASE.getLast(), tenant, ids)))
            .map(count -> new Erased(count, name())));
  }

  private static Uni<Integer> run(Mutiny.Session session, String sql, TenantId tenant, String ids) {
    return session
        .createNativeQuery(sql)
        .setParameter("tenant", tenant.value())
        .setParameter("ids", ids)
        .executeUpdate();
  }
}
