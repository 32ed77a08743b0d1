package io.orderline.tickets;

import io.orderline.core.call.CallId;
import io.orderline.core.event.ErrandEvent.ErrandEnded;
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
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tickets in our own database; whatever happens to one is told in the same transaction. */
@ApplicationScoped
class StoredDesk implements TicketDesk {
  /** In whose name a caller changes tickets. */
  private static final String CALLER = "caller";

  private final TenantTransaction transactions;
  private final TicketsConfig config;
  private final TicketEvents events;
  private final HeldErrands errands;
  private final Outbox outbox;
  private final Clock clock;

  StoredDesk(
      TenantTransaction transactions,
      TicketsConfig config,
      TicketEvents events,
      HeldErrands errands,
      Outbox outbox,
      Clock clock) {
    this.transactions = transactions;
    this.config = config;
    this.events = events;
    this.errands = errands;
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

  @Override
  public CompletionStage<List<Ticket>> all(
      TenantId tenant, Optional<TicketNumber> after, int limit) {
    return stage(
        transactions.read(
            tenant,
            session ->
                session
                    .createQuery(
                        "from TicketRow where key.tenant = :tenant and key.number > :after order by key.number",
                        TicketRow.class)
                    .setParameter("tenant", tenant.value())
                    .setParameter("after", after.map(TicketNumber::value).orElse(""))
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
            .atMost(1));
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
        .chain(() -> errands.ask(session, ticket))
        .replaceWith(ticket);
  }

  /**
   * The caller takes a ticket back in the same call. What the shop's system was not asked for yet
   * never will be; what it was asked for is a person's task, and the customer hears of it.
   */
  Uni<Void> withdraw(Mutiny.Session session, TenantId tenant, TicketNumber number) {
    return locked(session, tenant, number)
        .onItem()
        .ifNull()
        .failWith(() -> new IllegalStateException("a ticket that is taken back is not there yet"))
        .chain(
            row ->
                errands
                    .takenBack(session, row.ticket())
                    .chain(back -> back ? cancel(session, row) : tooLate(session, row)));
  }

  private Uni<Void> cancel(Mutiny.Session session, TicketRow row) {
    return change(session, row, new TicketChange.Move(TicketState.CANCELLED, "客户在同一通电话里撤销"), CALLER)
        .replaceWithVoid();
  }

  private Uni<Void> tooLate(Mutiny.Session session, TicketRow row) {
    TicketState state = row.ticket().state();
    return state == TicketState.CANCELLED || state == TicketState.REJECTED
        ? Uni.createFrom().voidItem()
        : change(session, row, new TicketChange.Note("客户在电话里要求撤销，店铺系统已经在办理，请人工核实"), CALLER)
            .chain(() -> outbox.add(session, events.tooLate(row.ticket())));
  }

  /** The call is over: what it asked for cannot be taken back in it any more. */
  Uni<Void> callEnded(Mutiny.Session session, TenantId tenant, CallId call) {
    return session
        .createQuery("select key.number from TicketRow where callId = :call", String.class)
        .setParameter("call", call.value())
        .getResultList()
        .chain(numbers -> errands.release(session, tenant, numbers));
  }

  @Override
  public CompletionStage<Outcome> change(
      TenantId tenant, TicketNumber number, TicketChange change, String by) {
    return with(tenant, number, (session, row) -> change(session, row, change, by));
  }

  /**
   * The customer says where the invoice shall go, once and while the ticket is open; the address
   * itself goes to the shop only. Of two who say it at the same moment the second finds the note of
   * the first.
   */
  CompletionStage<Outcome> invoiceTo(TenantId tenant, TicketNumber number, String email) {
    return with(tenant, number, (session, row) -> invoiceTo(session, row, email));
  }

  private Uni<Outcome> invoiceTo(Mutiny.Session session, TicketRow row, String email) {
    return InvoiceAddress.wanted(row.ticket())
        ? change(session, row, InvoiceAddress.GIVEN, InvoiceAddress.BY)
            .call(() -> outbox.add(session, events.invoiceTo(row.ticket(), email)))
        : Uni.createFrom().item(new Outcome.Illegal(row.ticket()));
  }

  /**
   * Of two who change a ticket at the same moment the second finds what the first has made of it.
   */
  private static Uni<TicketRow> locked(
      Mutiny.Session session, TenantId tenant, TicketNumber number) {
    return session.find(
        TicketRow.class, TicketRow.Key.of(tenant, number), LockModeType.PESSIMISTIC_WRITE);
  }

  private CompletionStage<Outcome> with(
      TenantId tenant,
      TicketNumber number,
      BiFunction<Mutiny.Session, TicketRow, Uni<Outcome>> work) {
    return stage(
        transactions.write(
            tenant,
            session ->
                locked(session, tenant, number)
                    .chain(
                        row ->
                            row == null
                                ? Uni.createFrom().<Outcome>item(new Outcome.Unknown(number))
                                : work.apply(session, row))));
  }

  /** What the shop's system made of a ticket's errand; a ticket that is gone needs no more. */
  Uni<Void> errandEnded(Mutiny.Session session, TenantId tenant, ErrandEnded ended) {
    return locked(session, tenant, ended.ticket())
        .chain(
            row ->
                row == null
                    ? Uni.createFrom().voidItem()
                    : change(session, row, ErrandNotes.change(row.ticket(), ended), ErrandNotes.BY)
                        .chain(() -> next(session, row.ticket(), ended)));
  }

  /** Once the parcel is stopped, what was paid goes back. */
  private Uni<Void> next(Mutiny.Session session, Ticket ticket, ErrandEnded ended) {
    return ErrandNotes.intercepted(ended)
        ? outbox.add(session, events.refund(ticket))
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
