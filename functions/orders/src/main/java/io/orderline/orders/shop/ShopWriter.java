package io.orderline.orders.shop;

import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.Shipment;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.StoreUnavailable;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes what a shop has, many rows at a time. A row that is there under the same number is
 * replaced, all others stay.
 */
@ApplicationScoped
public class ShopWriter {
  /** Rows of one transaction: few enough to be written well within its time-out. */
  private static final int BATCH = 50;

  private final TenantTransaction transaction;

  ShopWriter(TenantTransaction transaction) {
    this.transaction = transaction;
  }

  /** Writes customers before their orders, and orders before their parcels. */
  public Uni<Void> write(TenantId tenant, Stock stock) {
    return put(tenant, stock.customers().stream().map(c -> new CustomerRow(tenant, c)).toList())
        .chain(
            () -> put(tenant, stock.orders().stream().map(o -> new OrderRow(tenant, o)).toList()))
        .chain(() -> put(tenant, parcels(tenant, stock.shipments())))
        .chain(
            () ->
                put(
                    tenant,
                    stock.promotions().stream().map(p -> new PromotionRow(tenant, p)).toList()));
  }

  private static List<ShipmentRow> parcels(TenantId tenant, List<Shipment> shipments) {
    Map<OrderNumber, Integer> sofar = new HashMap<>();
    return shipments.stream()
        .map(s -> new ShipmentRow(tenant, s, sofar.merge(s.order(), 1, Integer::sum)))
        .toList();
  }

  private Uni<Void> put(TenantId tenant, List<? extends Row> rows) {
    return Multi.createFrom()
        .iterable(rows)
        .group()
        .intoLists()
        .of(BATCH)
        .onItem()
        .transformToUniAndConcatenate(batch -> putBatch(tenant, batch))
        .collect()
        .last()
        .replaceWithVoid();
  }

  /** What a busy machine cannot write in time it is given by halves; what is written stays. */
  private Uni<Void> putBatch(TenantId tenant, List<? extends Row> batch) {
    int half = batch.size() / 2;
    return written(tenant, batch)
        .onFailure(StoreUnavailable.class)
        .recoverWithUni(
            tooMuch ->
                half == 0
                    ? Uni.createFrom().failure(tooMuch)
                    : putBatch(tenant, batch.subList(0, half))
                        .chain(() -> putBatch(tenant, batch.subList(half, batch.size()))));
  }

  /** Reads the batch's rows with one query first, so that merging them asks nothing. */
  private Uni<Void> written(TenantId tenant, List<? extends Row> batch) {
    Object[] keys = batch.stream().map(Row::key).toArray();
    return transaction.write(
        tenant,
        session ->
            session
                .setBatchSize(BATCH)
                .find(batch.getFirst().getClass(), keys)
                .chain(() -> session.mergeAll(batch.toArray())));
  }
}
