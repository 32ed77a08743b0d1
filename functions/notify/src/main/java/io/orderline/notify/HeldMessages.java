package io.orderline.notify;

import io.orderline.core.person.HeldItem;
import io.orderline.core.person.Obstacle;
import io.orderline.core.person.Person;
import io.orderline.core.person.PersonalHolder;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.events.Moments;
import io.orderline.store.Holders;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.mutiny.Mutiny;

/** The short messages of a person: those to their numbers, and those about their tickets. */
@Singleton
class HeldMessages implements PersonalHolder {
  private static final int SPAN = 4_000;
  private static final int WHOLE = 200;

  private static final String FIND =
      """
      with span as (
        select * from notify.message where tenant = :tenant and key > :after
        order by key limit :span)
      select s.key, s.requested_at, s.ticket, case when :whole then cast(json_build_object(
          'to', s.phone, 'text', s.text, 'template', s.template, 'ticket', s.ticket,
          'state', s.state, 'provider', s.provider, 'receipt', s.receipt,
          'requestedAt', s.requested_at, 'endedAt', s.ended_at) as text) end,
        coalesce(s.ticket = any (string_to_array(:tickets, ' ')), false)
          or s.requested_at <= :until
            and :texts <> '' and (s.phone ~ :texts or s.text ~ :texts)
      from span s order by s.key
      """;

  private static final String ERASE =
      "delete from notify.message where tenant = :tenant and key = any (string_to_array(:keys, E'\\n'))";

  private final TenantTransaction transactions;

  HeldMessages(TenantTransaction transactions) {
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "notify";
  }

  @Override
  public CompletionStage<Step> find(TenantId tenant, Question question) {
    int span = question.whole() ? WHOLE : SPAN;
    Person person = question.person();
    return Holders.stage(
        "messages",
        transactions
            .read(tenant, session -> rows(session, tenant, question, span))
            .map(
                rows ->
                    new Step(
                        rows.stream()
                            .filter(row -> Boolean.TRUE.equals(row[4]))
                            .map(row -> item(row, person))
                            .toList(),
                        Person.asOf(person.until()),
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
        .setParameter("tickets", Holders.joined(person.tickets(), TicketNumber::value, " "))
        .setParameter("until", person.until())
        .setParameter("texts", person.inTexts().orElse(""))
        .getResultList();
  }

  private static HeldItem item(Object[] row, Person person) {
    return new HeldItem(
        "message",
        (String) row[0],
        Optional.of(Moments.of(row[1])),
        row[2] != null && person.open().contains((String) row[2])
            ? Optional.of(Obstacle.OPEN_TICKET)
            : Optional.empty(),
        Optional.ofNullable((String) row[3]));
  }

  @Override
  public CompletionStage<Erased> erase(TenantId tenant, Erasure erasure) {
    return Holders.stage(
        "messages",
        transactions
            .write(
                tenant,
                session ->
                    session
                        .createNativeQuery(ERASE)
                        .setParameter("tenant", tenant.value())
                        .setParameter("keys", Holders.joined(erasure.items(), HeldItem::id, "\n"))
                        .executeUpdate())
            .map(count -> new Erased(count, name())));
  }
}
