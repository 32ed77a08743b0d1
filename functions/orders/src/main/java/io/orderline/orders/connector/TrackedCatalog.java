package io.orderline.orders.connector;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.order.Customer;
import io.orderline.core.order.OrderCatalog;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.ParcelTracker;
import io.orderline.core.order.Shipment;
import io.orderline.core.tenant.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * A shop's catalogue whose parcels on their way are brought up to date by who carries them. What
 * the shop knows is told when the carriers cannot be asked, or not in time.
 */
final class TrackedCatalog extends ForwardingCatalog {
  private static final Logger LOG = Logger.getLogger(TrackedCatalog.class);

  private final OrderCatalog shop;
  private final ParcelTracker tracker;
  private final Duration patience;

  TrackedCatalog(OrderCatalog shop, ParcelTracker tracker, Duration patience) {
    this.shop = shop;
    this.tracker = tracker;
    this.patience = patience;
  }

  @Override
  protected OrderCatalog behind(TenantId tenant) {
    return shop;
  }

  @Override
  public CompletionStage<List<Shipment>> shipmentsOf(TenantId tenant, OrderNumber order) {
    return shop.shipmentsOf(tenant, order)
        .thenCompose(
            parcels ->
                parcels.stream().allMatch(TrackedCatalog::arrived)
                    ? CompletableFuture.completedStage(parcels)
                    : recipient(tenant, order).thenCompose(phone -> tracked(parcels, phone)));
  }

  private CompletionStage<List<Shipment>> tracked(
      List<Shipment> parcels, Optional<PhoneNumber> recipient) {
    List<CompletableFuture<Shipment>> latest =
        parcels.stream().map(parcel -> latest(parcel, recipient)).toList();
    return CompletableFuture.allOf(latest.toArray(CompletableFuture[]::new))
        .thenApply(_ -> latest.stream().map(CompletableFuture::join).toList());
  }

  private CompletableFuture<Shipment> latest(Shipment parcel, Optional<PhoneNumber> recipient) {
    if (arrived(parcel)) {
      return CompletableFuture.completedFuture(parcel);
    }
    return tracker
        .track(parcel, recipient)
        .toCompletableFuture()
        .copy()
        .completeOnTimeout(parcel, patience.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(
            fault -> {
              LOG.warnf("a parcel is told as the shop knows it: %s", fault.getMessage());
              return parcel;
            });
  }

  /** Nobody's number is no reason to tell nothing. */
  private CompletionStage<Optional<PhoneNumber>> recipient(TenantId tenant, OrderNumber order) {
    return shop.order(tenant, order)
        .thenCompose(
            found ->
                found
                    .map(known -> shop.customer(tenant, known.customer()))
                    .orElseGet(() -> CompletableFuture.completedStage(Optional.empty())))
        .thenApply(customer -> customer.map(Customer::phone))
        .exceptionally(_ -> Optional.empty());
  }

  private static boolean arrived(Shipment parcel) {
    return parcel.state() == Shipment.State.DELIVERED;
  }
}
