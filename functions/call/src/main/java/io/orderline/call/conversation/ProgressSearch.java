package io.orderline.call.conversation;

import io.orderline.core.dialogue.Answer;
import io.orderline.core.dialogue.Fact;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderCatalog;
import io.orderline.core.order.OrderStatus;
import io.orderline.core.order.Shipment;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.TicketDesk;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What goes on about a customer's after-sales wishes: tickets, and orders that come back. */
@ApplicationScoped
class ProgressSearch {
  private static final int MOST_ORDERS = 20;
  private static final int MOST_TICKETS = 10;
  private static final int MOST_RETURNS = 3;
  private static final Set<OrderStatus> AFTER_SALES =
      EnumSet.of(OrderStatus.RETURNING, OrderStatus.REFUNDED, OrderStatus.CANCELLED);

  private final OrderCatalog catalog;
  private final TicketDesk desk;

  ProgressSearch(OrderCatalog catalog, TicketDesk desk) {
    this.catalog = catalog;
    this.desk = desk;
  }

  Uni<Answer> of(TenantId tenant, CustomerId customer) {
    return Uni.combine()
        .all()
        .unis(
            Enquiries.stage(() -> catalog.ordersOf(tenant, customer, MOST_ORDERS)),
            Enquiries.stage(() -> desk.ticketsOf(tenant, customer, MOST_TICKETS)))
        .asTuple()
        .chain(
            found ->
                parcels(tenant, found.getItem1())
                    .map(parcels -> new Fact.Progress(found.getItem1(), parcels, found.getItem2())))
        .map(
            progress ->
                progress.tickets().isEmpty()
                        && progress.orders().stream()
                            .noneMatch(order -> AFTER_SALES.contains(order.status()))
                    ? Enquiries.NONE
                    : Enquiries.found(progress));
  }

  /** Where the parcels are that come back; without them the rest is still worth telling. */
  private Uni<List<Shipment>> parcels(TenantId tenant, List<Order> orders) {
    return Multi.createFrom()
        .iterable(
            orders.stream()
                .filter(order -> order.status() == OrderStatus.RETURNING)
                .limit(MOST_RETURNS)
                .toList())
        .onItem()
        .transformToUniAndConcatenate(
            order ->
                Enquiries.stage(() -> catalog.shipmentsOf(tenant, order.number()))
                    .onFailure()
                    .recoverWithItem(List.of()))
        .collect()
        .asList()
        .map(found -> found.stream().flatMap(List::stream).toList());
  }
}
