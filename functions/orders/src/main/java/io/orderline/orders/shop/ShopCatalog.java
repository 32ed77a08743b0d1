package io.orderline.orders.shop;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.order.Customer;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderCatalog;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.Promotion;
import io.orderline.core.order.Shipment;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** The catalogue of the shop that is kept in our own database: the demo shop. */
@ApplicationScoped
@Typed(ShopCatalog.class) // a tenant's catalogue is chosen by its connector
public class ShopCatalog implements OrderCatalog {
  private static final int MOST_CUSTOMERS = 10;

  private final TenantTransaction transaction;
  private final ShopGuard guard;

  ShopCatalog(TenantTransaction transaction, ShopGuard guard) {
    this.transaction = transaction;
    this.guard = guard;
  }

  @Override
  public CompletionStage<Optional<Customer>> customer(TenantId tenant, CustomerId id) {
    return ask(
        tenant,
        session ->
            session
                .find(CustomerRow.class, CustomerRow.Key.of(tenant, id))
                .map(row -> Optional.ofNullable(row).map(CustomerRow::customer)));
  }

  @Override
  public CompletionStage<Optional<Customer>> customerByPhone(TenantId tenant, PhoneNumber phone) {
    return ask(
        tenant,
        session ->
            new ShopQueries(session)
                .byPhone(phone)
                .map(row -> Optional.ofNullable(row).map(CustomerRow::customer)));
  }

  @Override
  public CompletionStage<List<Customer>> customersByPhoneTail(TenantId tenant, String tail) {
    return ask(
        tenant,
        session ->
            each(new ShopQueries(session).byTail(tail, MOST_CUSTOMERS), CustomerRow::customer));
  }

  @Override
  public CompletionStage<List<Customer>> customersWithPhoneNear(
      TenantId tenant, String heard, int maxEdits) {
    NearNumber near = new NearNumber(heard, maxEdits);
    return ask(
        tenant,
        session ->
            near.possible()
                ? each(new ShopQueries(session).sharing(near), CustomerRow::customer)
                    .map(candidates -> near.nearest(candidates, MOST_CUSTOMERS))
                : Uni.createFrom().item(List.of()));
  }

  @Override
  public CompletionStage<Optional<Order>> order(TenantId tenant, OrderNumber number) {
    return ask(
        tenant,
        session ->
            session
                .find(OrderRow.class, OrderRow.Key.of(tenant, number))
                .map(row -> Optional.ofNullable(row).map(OrderRow::order)));
  }

  @Override
  public CompletionStage<List<Order>> ordersOf(TenantId tenant, CustomerId customer, int limit) {
    return ask(
        tenant,
        session -> each(new ShopQueries(session).ordersOf(customer, limit), OrderRow::order));
  }

  @Override
  public CompletionStage<List<Shipment>> shipmentsOf(TenantId tenant, OrderNumber order) {
    return ask(
        tenant,
        session -> each(new ShopQueries(session).shipmentsOf(order), ShipmentRow::shipment));
  }

  @Override
  public CompletionStage<List<Promotion>> promotions(TenantId tenant, LocalDate day) {
    return ask(
        tenant,
        session -> each(new ShopQueries(session).promotionsOn(day), PromotionRow::promotion));
  }

  private <T> CompletionStage<T> ask(TenantId tenant, Function<Mutiny.Session, Uni<T>> question) {
    return guard.ask(() -> transaction.read(tenant, question).subscribeAsCompletionStage());
  }

  private static <R, T> Uni<List<T>> each(Uni<List<R>> rows, Function<R, T> value) {
    return rows.map(found -> found.stream().map(value).toList());
  }
}
