package io.orderline.tickets;

import io.orderline.core.call.CallId;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.person.HeldItem;
import io.orderline.core.person.Obstacle;
import io.orderline.core.person.Person;
import io.orderline.core.person.PersonalHolder;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.core.ticket.TicketState;
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
 * The tickets of a person: as a customer, by their number, by their order, and those of their calls
 * that belong to no other customer. What nobody has ended is owed to them still.
 */
@Singleton
class HeldTickets implements PersonalHolder {
  private static final int SPAN = 2_000;
  private static final int WHOLE = 100;

  private static final String FIND =
      """
      with span as (
        select * from tickets.ticket where tenant = :tenant and number > :after
        order by number limit :span)
      select s.number, s.created_at, s.state, case when :whole then s.ticket end,
        s.number = any (string_to_array(:tickets, ' ')) or s.created_at <= :until and (
          coalesce(s.customer = any (string_to_array(:customers, E'\\n')), false)
          or coalesce(s.order_number = any (string_to_array(:orders, ' ')), false)
          or s.customer is null and coalesce(s.call_id = any (string_to_array(:calls, E'\\n')), false)
          or :texts <> '' and s.ticket ~ :texts)
      from span s order by s.number
      """;

  private static final String ERASE =
      "delete from tickets.ticket where tenant = :tenant and number = any (string_to_array(:numbers, ' '))";

  private final TenantTransaction transactions;

  HeldTickets(TenantTransaction transactions) {
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "tickets";
  }

  @Override
  public CompletionStage<Step> find(TenantId tenant, Question question) {
    int span = question.whole() ? WHOLE : SPAN;
    return Holders.stage(
        "tickets",
        transactions
            .read(tenant, session -> rows(session, tenant, question, span))
            .map(
                rows ->
                    new Step(
                        rows.stream()
                            .filter(row -> Boolean.TRUE.equals(row[4]))
                            .map(HeldTickets::item)
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
        .setParameter("tickets", Holders.joined(person.tickets(), TicketNumber::value, " "))
        .setParameter("until", person.until())
        .setParameter("customers", Holders.joined(person.customers(), CustomerId::value, "\n"))
        .setParameter("orders", Holders.joined(person.orders(), OrderNumber::value, " "))
        .setParameter("calls", Holders.joined(person.calls(), CallId::value, "\n"))
        .setParameter("texts", person.inTexts().orElse(""))
        .getResultList();
  }

  private static HeldItem item(Object[] row) {
    return new HeldItem(
        "ticket",
        (String) row[0],
        Optional.of(Moments.of(row[1])),
        TicketState.coded((String) row[2]).pending()
            ? Optional.of(Obstacle.OPEN_TICKET)
            : Optional.empty(),
        Optional.ofNullable((String) row[3]));
  }

  @Override
  public CompletionStage<Erased> erase(TenantId tenant, Erasure erasure) {
    return Holders.stage(
        "tickets",
        transactions
            .write(
                tenant,
                session ->
                    session
                        .createNativeQuery(ERASE)
                        .setParameter("tenant", tenant.value())
                        .setParameter("numbers", Holders.joined(erasure.items(), HeldItem::id, " "))
                        .executeUpdate())
            .map(count -> new Erased(count, name())));
  }
}
