package io.orderline.orders.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.ParcelTracker;
import io.orderline.core.order.Shipment;
import io.orderline.core.order.TrackerUnavailable;
import io.orderline.core.tenant.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class TrackedCatalogTest {
  private static final TenantId SHOP = new TenantId("shop");
  private static final OrderNumber ORDER = new OrderNumber("2600000002");

  private final Shipment delivered = parcel("A1", Shipment.State.DELIVERED);
  private final Shipment sent = parcel("B2", Shipment.State.COLLECTED);
  private final Shipment sentNow = parcel("B2", Shipment.State.OUT_FOR_DELIVERY);

  @Test
  void onlyParcelsOnTheirWayAreAskedFor() {
    List<Shipment> asked = new ArrayList<>();
    assertThat(
            parcels(
                (parcel, _) -> {
                  asked.add(parcel);
                  return CompletableFuture.completedStage(sentNow);
                }))
        .containsExactly(delivered, sentNow);
    assertThat(asked).containsExactly(sent);
  }

  @Test
  void whatTheShopKnowsIsToldWhenTheCarrierCannotBeAsked() {
    assertThat(
            parcels((_, _) -> CompletableFuture.failedStage(new TrackerUnavailable("gone", null))))
        .containsExactly(delivered, sent);
  }

  @Test
  void whatTheShopKnowsIsToldWhenTheCarrierTakesTooLong() {
    assertThat(parcels((_, _) -> new CompletableFuture<>())).containsExactly(delivered, sent);
  }

  private List<Shipment> parcels(ParcelTracker tracker) {
    return new TrackedCatalog(new Parcels(List.of(delivered, sent)), tracker, Duration.ofMillis(50))
        .shipmentsOf(SHOP, ORDER)
        .toCompletableFuture()
        .join();
  }

  /** A shop that knows parcels and cannot say of whom. */
  private static final class Parcels extends ForwardingCatalog {
    private final List<Shipment> parcels;

    Parcels(List<Shipment> parcels) {
      this.parcels = parcels;
    }

    @Override
    protected io.orderline.core.order.OrderCatalog behind(TenantId tenant) {
      throw new AssertionError("only parcels and orders are asked for");
    }

    @Override
    public CompletionStage<List<Shipment>> shipmentsOf(TenantId tenant, OrderNumber order) {
      return CompletableFuture.completedStage(parcels);
    }

    @Override
    public CompletionStage<Optional<io.orderline.core.order.Order>> order(
        TenantId tenant, OrderNumber number) {
      return CompletableFuture.completedStage(Optional.empty());
    }
  }

  private static Shipment parcel(String number, Shipment.State state) {
    return new Shipment(ORDER, "中通快递", number, state, List.of("手机壳"), List.of(), Optional.empty());
  }
}
