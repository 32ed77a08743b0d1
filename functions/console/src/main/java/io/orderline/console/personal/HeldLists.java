package io.orderline.console.personal;

import io.orderline.console.calls.Names;
import io.orderline.core.call.CallId;
import io.orderline.core.person.HeldItem;
import io.orderline.core.person.Obstacle;
import io.orderline.core.person.Person;
import io.orderline.core.person.PersonalHolder;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.events.Moments;
import io.orderline.store.Holders;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** What our own lists hold of a person: masked rows, but theirs. */
@Singleton
class HeldLists implements PersonalHolder {
  private static final String FIND =
      """
      with mine as (
        select * from console.call where tenant = :tenant and (
          id = any (string_to_array(:calls, E'\\n'))
          or started_at <= :until and caller_hash = any (string_to_array(:hashes, ' '))))
      select 'listed_call', id, started_at, id, case when :whole then cast(row_to_json(mine) as text) end
        from mine
      union all
      select 'question', q.call_id || ' ' || q.turn, q.at, q.call_id,
          case when :whole then cast(row_to_json(q) as text) end
        from console.question q join mine m on m.tenant = q.tenant and m.id = q.call_id
      union all
      select 'listed_ticket', t.number, t.created_at, t.number,
          case when :whole then cast(row_to_json(t) as text) end
        from console.ticket t
        where t.tenant = :tenant and t.number = any (string_to_array(:tickets, ' '))
      """;

  private static final Map<String, String> ERASE =
      Map.of(
          "question",
          "delete from console.question where tenant = :tenant and call_id || ' ' || turn = any (string_to_array(:ids, E'\\n'))",
          "listed_call",
          "delete from console.call where tenant = :tenant and id = any (string_to_array(:ids, E'\\n'))",
          "listed_ticket",
          "delete from console.ticket where tenant = :tenant and number = any (string_to_array(:ids, E'\\n'))");

  private final TenantTransaction transactions;

  HeldLists(TenantTransaction transactions) {
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "console";
  }

  @Override
  public CompletionStage<Step> find(TenantId tenant, Question question) {
    Person person = question.person();
    return Holders.stage(
        "lists",
        transactions
            .read(
                tenant,
                session ->
                    session
                        .createNativeQuery(FIND, Object[].class)
                        .setParameter("tenant", tenant.value())
                        .setParameter("until", person.until())
                        .setParameter("whole", question.whole())
                        .setParameter("calls", Holders.joined(person.calls(), CallId::value, "\n"))
                        .setParameter(
                            "hashes",
                            person.numbers().stream()
                                .map(number -> Names.hash(tenant, number))
                                .collect(Collectors.joining(" ")))
                        .setParameter(
                            "tickets", Holders.joined(person.tickets(), TicketNumber::value, " "))
                        .getResultList())
            .map(
                rows ->
                    new Step(
                        rows.stream().map(row -> item(row, person)).toList(),
                        Person.asOf(person.until()),
                        Optional.empty())));
  }

  private static HeldItem item(Object[] row, Person person) {
    String kind = (String) row[0];
    return new HeldItem(
        kind,
        (String) row[1],
        Optional.of(Moments.of(row[2])),
        person.open().contains((String) row[3])
            ? Optional.of(
                kind.equals("listed_ticket") ? Obstacle.OPEN_TICKET : Obstacle.CALL_GOING_ON)
            : Optional.empty(),
        Optional.ofNullable((String) row[4]));
  }

  @Override
  public CompletionStage<Erased> erase(TenantId tenant, Erasure erasure) {
    return Holders.stage(
        "lists",
        transactions
            .write(
                tenant,
                session ->
                    Multi.createFrom()
                        .iterable(ERASE.entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(
                            kind ->
                                run(session, tenant, kind.getValue(), ids(erasure, kind.getKey())))
                        .collect()
                        .with(Collectors.summingInt(Integer::intValue)))
            .map(count -> new Erased(count, name())));
  }

  private static String ids(Erasure erasure, String kind) {
    return erasure.items().stream()
        .filter(item -> item.kind().equals(kind))
        .map(HeldItem::id)
        .collect(Collectors.joining("\n"));
  }

  private static Uni<Integer> run(Mutiny.Session session, TenantId tenant, String sql, String ids) {
    return session
        .createNativeQuery(sql)
        .setParameter("tenant", tenant.value())
        .setParameter("ids", ids)
        .executeUpdate();
  }
}
