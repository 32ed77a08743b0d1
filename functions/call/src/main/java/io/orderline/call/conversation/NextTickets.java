package io.orderline.call.conversation;

import io.orderline.call.store.Bookings;
import io.orderline.core.dialogue.Answer;
import io.orderline.core.dialogue.Answer.Outcome;
import io.orderline.core.dialogue.Fact;
import io.orderline.core.dialogue.Query;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderCatalog;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.OrderHold;
import io.orderline.core.ticket.Ticket;
import io.orderline.core.ticket.TicketArticle;
import io.orderline.core.ticket.TicketDesk;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.core.ticket.TicketNumbers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The number of a ticket that is about to be asked for, with the order as it is now; or the ticket
 * that holds the same already.
 */
@ApplicationScoped
class NextTickets {
  private static final Logger LOG = Logger.getLogger(NextTickets.class);

  /** A customer with more tickets than this has some that are long over. */
  private static final int MOST_TICKETS = 20;

  private final TicketNumbers numbers;
  private final Bookings bookings;
  private final TicketDesk desk;
  private final OrderCatalog catalog;
  private final Clock clock;

  NextTickets(
      TicketNumbers numbers,
      Bookings bookings,
      TicketDesk desk,
      OrderCatalog catalog,
      Clock clock) {
    this.numbers = numbers;
    this.bookings = bookings;
    this.desk = desk;
    this.catalog = catalog;
    this.clock = clock;
  }

  Uni<Answer> next(TenantId tenant, Query.NextTicketNumber asked) {
    Optional<OrderHold> hold = asked.hold();
    return hold.isEmpty()
        ? number(tenant, asked.kind()).map(Enquiries::found)
        : Enquiries.stage(() -> catalog.order(tenant, hold.get().order()))
            .chain(
                order ->
                    order
                        .map(found -> next(tenant, asked, hold.get(), found))
                        .orElse(Uni.createFrom().item(Answer.of(Outcome.UNAVAILABLE))));
  }

  private Uni<Answer> next(
      TenantId tenant, Query.NextTicketNumber asked, OrderHold hold, Order order) {
    return standing(tenant, hold, order, asked.customer())
        .chain(
            held ->
                held.isPresent()
                    ? Uni.createFrom().item(Answer.of(Outcome.NONE, held.get()))
                    : free(tenant, asked.kind(), order));
  }

  private Uni<Fact.Booked> number(TenantId tenant, String kind) {
    return Enquiries.stage(() -> numbers.next(tenant))
        .map(number -> new Fact.Booked(number.value(), kind));
  }

  /** The order was read again, because it may have moved on since the caller was asked. */
  private Uni<Answer> free(TenantId tenant, String kind, Order order) {
    return Uni.combine()
        .all()
        .unis(parcels(tenant, order.number()), number(tenant, kind))
        .asTuple()
        .map(
            read ->
                new Answer(
                    Outcome.FOUND,
                    Stream.of(
                            Optional.of(new Fact.Chosen(order)),
                            read.getItem1(),
                            Optional.of(read.getItem2()))
                        .<Fact>flatMap(Optional::stream)
                        .toList()));
  }

  /** Without them the rules go by those that were known. */
  private Uni<Optional<Fact.Parcels>> parcels(TenantId tenant, OrderNumber number) {
    return Enquiries.stage(() -> catalog.shipmentsOf(tenant, number))
        .map(parcels -> Optional.of(new Fact.Parcels(parcels)))
        .onFailure()
        .recoverWithItem(Optional.empty());
  }

  private Uni<Optional<Fact.Standing>> standing(
      TenantId tenant, OrderHold hold, Order order, Optional<CustomerId> customer) {
    return bookings
        .standing(tenant, hold, order.placedAt())
        .chain(held -> lasting(tenant, held))
        .chain(
            held ->
                held.isPresent() || customer.isEmpty()
                    ? Uni.createFrom().item(held)
                    : known(tenant, hold, customer.get()));
  }

  /** The first of these holds that lasts; those of tickets that have ended are given free. */
  private Uni<Optional<Fact.Standing>> lasting(TenantId tenant, List<Fact.Standing> held) {
    if (held.isEmpty()) {
      return Enquiries.absent();
    }
    Fact.Standing first = held.getFirst();
    return lasts(tenant, new TicketNumber(first.number()))
        .chain(
            lasts ->
                lasts
                    ? Uni.createFrom().item(Optional.of(first))
                    : bookings
                        .release(tenant, new TicketNumber(first.number()))
                        .chain(() -> lasting(tenant, held.subList(1, held.size()))));
  }

  /** A ticket that is not there yet is being made; one that cannot be read may last. */
  private Uni<Boolean> lasts(TenantId tenant, TicketNumber number) {
    return Enquiries.stage(() -> desk.find(tenant, number))
        .map(found -> found.map(ticket -> OrderHold.lasts(ticket, clock.instant())).orElse(true))
        .onFailure()
        .invoke(cause -> LOG.warnf("ticket %s was not read: %s", number, cause.toString()))
        .onFailure()
        .recoverWithItem(true);
  }

  /** A ticket that was made without a call took no hold. */
  private Uni<Optional<Fact.Standing>> known(TenantId tenant, OrderHold hold, CustomerId customer) {
    return Enquiries.stage(() -> desk.ticketsOf(tenant, customer, MOST_TICKETS))
        .map(
            tickets ->
                tickets.stream()
                    .filter(ticket -> ticket.wish().call().isEmpty())
                    .filter(ticket -> holds(ticket).filter(hold::meets).isPresent())
                    .filter(ticket -> OrderHold.lasts(ticket, clock.instant()))
                    .findFirst()
                    .map(
                        ticket ->
                            new Fact.Standing(
                                ticket.number().value(), ticket.wish().kind().code())))
        .onFailure()
        .recoverWithItem(Optional.empty());
  }

  private static Optional<OrderHold> holds(Ticket ticket) {
    return OrderHold.of(
        ticket.wish().kind(),
        ticket.wish().order(),
        ticket.wish().article().map(TicketArticle::sku));
  }
}
