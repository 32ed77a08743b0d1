package io.orderline.tickets;

import io.orderline.core.event.EventType;
import io.orderline.core.order.CustomerId;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.DeskUnavailable;
import io.orderline.core.ticket.Ticket;
import io.orderline.core.ticket.TicketChange;
import io.orderline.core.ticket.TicketDesk;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.core.ticket.TicketRequest;
import io.orderline.core.ticket.TicketState;
import io.orderline.events.Outbox;
import io.orderline.store.StoreUnavailable;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tickets in our own database; whatever happens to one is told in the same transaction. */
@ApplicationScoped
class StoredDesk implements TicketDesk {
  private final TenantTransaction transactions;
  private final TicketsConfig config;
  private final TicketEvents events;
  private final Outbox outbox;
  private final Clock clock;

  StoredDesk(
      TenantTransaction transactions,
      TicketsConfig config,
      TicketEvents events,
      Outbox outbox,
      Clock clock) {
    this.transactions = transactions;
    this.config = config;
    this.events = events;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public CompletionStage<List<Ticket>> ticketsOf(TenantId tenant, CustomerId customer, int limit) {
    return stage(
        transactions.read(
            tenant,
            session ->
                session
                    .createQuery(
                        "from TicketRow where customer = :customer order by createdAt desc",
                        TicketRow.class)
                    .setParameter("customer", customer.value())
                    .setMaxResults(limit)
                    .getResultList()
                    .map(rows -> rows.stream().map(TicketRow::ticket).toList())));
  }

  /** The tickets in a state, the most urgent first. */
  CompletionStage<List<Ticket>> inState(TenantId tenant, TicketState state, int limit) {
    return stage(
        transactions.read(
            tenant,
            session ->
                session
                    .createQuery(
                        "from TicketRow where state = :state order by dueAt", TicketRow.class)
                    .setParameter("state", state.code())
                    .setMaxResults(limit)
                    .getResultList()
                    .map(rows -> rows.stream().map(TicketRow::ticket).toList())));
  }

  @Override
  public CompletionStage<Optional<Ticket>> find(TenantId tenant, TicketNumber number) {
    return stage(
        transactions.read(
            tenant,
            session ->
                session
                    .find(TicketRow.class, TicketRow.Key.of(tenant, number))
                    .map(row -> Optional.ofNullable(row).map(TicketRow::ticket))));
  }

  @Override
  public CompletionStage<Ticket> create(TicketRequest wish) {
    return stage(
        transactions
            .write(wish.tenant(), session -> create(session, wish))
            .onFailure(ConstraintViolationException.class) // somebody made it at the same moment
            .retry()
            .atMost(1)
            .invoke(outbox::wake));
  }

  /** The same within a transaction. */
  Uni<Ticket> create(Mutiny.Session session, TicketRequest wish) {
    return session
        .createQuery("from TicketRow where wish = :wish", TicketRow.class)
        .setParameter("wish", wish.key())
        .getSingleResultOrNull()
        .chain(known -> known == null ? add(session, wish) : Uni.createFrom().item(known.ticket()));
  }

  private Uni<Ticket> add(Mutiny.Session session, TicketRequest wish) {
    Ticket ticket = Ticket.open(wish, config.deadlines().get(wish.kind().code()));
    return session
        .persist(new TicketRow(ticket))
        .chain(() -> outbox.add(session, events.created(ticket)))
        .replaceWith(ticket);
  }

  @Override
  public CompletionStage<Outcome> change(
      TenantId tenant, TicketNumber number, TicketChange change, String by) {
    return with(tenant, number, (session, row) -> change(session, row, change, by));
  }

  /** The customer says where the invoice shall go; the address itself goes to the shop only. */
  CompletionStage<Outcome> invoiceTo(TenantId tenant, TicketNumber number, String email) {
    return with(
        tenant,
        number,
        (session, row) ->
            change(session, row, new TicketChange.Note("客户填写了接收发票的邮箱"), "customer")
                .call(() -> outbox.add(session, List.of(events.invoiceTo(row.ticket(), email)))));
  }

  private CompletionStage<Outcome> with(
      TenantId tenant,
      TicketNumber number,
      BiFunction<Mutiny.Session, TicketRow, Uni<Outcome>> work) {
    return stage(
        transactions
            .write(
                tenant,
                session ->
                    session
                        .find(TicketRow.class, TicketRow.Key.of(tenant, number))
                        .chain(
                            row ->
                                row == null
                                    ? Uni.createFrom().<Outcome>item(new Outcome.Unknown(number))
                                    : work.apply(session, row)))
            .invoke(outbox::wake));
  }

  /** What the shop's system made of a ticket's errand; a ticket that is gone needs no more. */
  Uni<Void> errandEnded(
      Mutiny.Session session, TenantId tenant, TicketNumber number, Map<String, String> ended) {
    return session
        .find(TicketRow.class, TicketRow.Key.of(tenant, number))
        .chain(
            row ->
                row == null
                    ? Uni.createFrom().voidItem()
                    : change(session, row, ErrandNotes.change(row.ticket(), ended), ErrandNotes.BY)
                        .chain(() -> next(session, row.ticket(), ended)));
  }

  /** Once the parcel is stopped, what was paid goes back. */
  private Uni<Void> next(Mutiny.Session session, Ticket ticket, Map<String, String> ended) {
    return ErrandNotes.intercepted(ended)
        ? outbox.add(session, List.of(events.requested(ticket, EventType.REFUND_REQUESTED)))
        : Uni.createFrom().voidItem();
  }

  private Uni<Outcome> change(
      Mutiny.Session session, TicketRow row, TicketChange change, String by) {
    Optional<Ticket> changed = row.ticket().with(change, by, clock.instant());
    if (changed.isEmpty()) {
      return Uni.createFrom().item(new Outcome.Illegal(row.ticket()));
    }
    row.set(changed.get());
    return outbox
        .add(session, events.changed(changed.get(), change, by))
        .replaceWith(new Outcome.Changed(changed.get()));
  }

  private static <T> CompletionStage<T> stage(Uni<T> work) {
    return work.onFailure(StoreUnavailable.class)
        .transform(fault -> new DeskUnavailable("tickets cannot be read or written now", fault))
        .subscribeAsCompletionStage();
  }
}
