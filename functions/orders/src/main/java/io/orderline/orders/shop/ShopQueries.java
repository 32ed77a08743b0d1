package io.orderline.orders.shop;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.Shipment;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The questions to the shop's tables. None names the tenant: row-level security does. Each has its
 * index in {@code V1__shop.sql}.
 */
final class ShopQueries {
  private final Mutiny.Session session;

  ShopQueries(Mutiny.Session session) {
    this.session = session;
  }

  Uni<CustomerRow> byPhone(PhoneNumber phone) {
    return session
        .createQuery("from CustomerRow where phone = :phone", CustomerRow.class)
        .setParameter("phone", phone.digits())
        .getSingleResultOrNull();
  }

  Uni<List<CustomerRow>> byTail(String tail, int limit) {
    return session
        .createQuery("from CustomerRow where tail = :tail order by key.id", CustomerRow.class)
        .setParameter("tail", tail)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Those of whose number a piece was heard; see {@link NearNumber}. */
  Uni<List<CustomerRow>> sharing(NearNumber near) {
    return session
        .createQuery(
            "from CustomerRow where head in :heads or middle in :middles or last in :lasts",
            CustomerRow.class)
        .setParameter("heads", near.heads())
        .setParameter("middles", near.middles())
        .setParameter("lasts", near.lasts())
        .getResultList();
  }

  Uni<List<OrderRow>> ordersOf(CustomerId customer, int limit) {
    return session
        .createQuery(
            "from OrderRow where customer = :customer order by placedAt desc, key.number",
            OrderRow.class)
        .setParameter("customer", customer.value())
        .setMaxResults(limit)
        .getResultList();
  }

  Uni<List<ShipmentRow>> shipmentsOf(OrderNumber order) {
    return session
        .createQuery(
            "from ShipmentRow where orderNumber = :order order by position", ShipmentRow.class)
        .setParameter("order", order.value())
        .getResultList();
  }

  /** The order's parcels that have not arrived go back. */
  Uni<Integer> turnBack(OrderNumber order) {
    return session
        .createMutationQuery(
            "update ShipmentRow set state = :back where orderNumber = :order and state <> :there")
        .setParameter("back", Shipment.State.RETURNING)
        .setParameter("order", order.value())
        .setParameter("there", Shipment.State.DELIVERED)
        .executeUpdate();
  }

  Uni<List<PromotionRow>> promotionsOn(LocalDate day) {
    return session
        .createQuery(
            "from PromotionRow where lastDay >= :day and firstDay <= :day order by lastDay",
            PromotionRow.class)
        .setParameter("day", day)
        .getResultList();
  }
}
