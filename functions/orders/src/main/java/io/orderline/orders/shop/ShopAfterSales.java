package io.orderline.orders.shop;

import io.orderline.core.aftersales.AfterSales;
import io.orderline.core.aftersales.AfterSalesUnavailable;
import io.orderline.core.aftersales.Errand;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.mutiny.Mutiny;

/** Errands in the shop that is kept in our own database: the demo shop. */
@ApplicationScoped
@Typed(ShopAfterSales.class) // a tenant's system is chosen by its connector
public class ShopAfterSales implements AfterSales {
  private final TenantTransaction transaction;
  private final Clock clock;

  ShopAfterSales(TenantTransaction transaction, Clock clock) {
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The errand and its effect in one transaction: what is noted was done, and not again. */
  @Override
  public CompletionStage<Outcome> carryOut(TenantId tenant, Errand errand) {
    return transaction
        .write(tenant, session -> carryOut(session, tenant, errand))
        .onFailure()
        .transform(fault -> new AfterSalesUnavailable("the shop's orders cannot be changed", fault))
        .subscribeAsCompletionStage();
  }

  private Uni<Outcome> carryOut(Mutiny.Session session, TenantId tenant, Errand errand) {
    // the order's lock: of the same errand twice at once the second one finds the first one's note
    return session
        .find(
            OrderRow.class, OrderRow.Key.of(tenant, errand.order()), LockModeType.PESSIMISTIC_WRITE)
        .chain(
            order ->
                session
                    .find(ErrandRow.class, ErrandRow.Key.of(tenant, errand))
                    .chain(
                        known ->
                            known == null
                                ? first(session, tenant, errand, order)
                                : Uni.createFrom().item(known.outcome())));
  }

  private Uni<Outcome> first(
      Mutiny.Session session, TenantId tenant, Errand errand, OrderRow order) {
    if (order == null) {
      return Uni.createFrom().item(new Outcome.Refused("店铺没有这个订单"));
    }
    ShopRules.Decision decision = ShopRules.decide(order.order(), errand);
    order.set(decision.order());
    return session
        .persist(new ErrandRow(tenant, errand, decision.outcome(), clock.instant()))
        .chain(() -> parcels(session, errand, decision.outcome()))
        .replaceWith(decision.outcome());
  }

  /** Parcels that were intercepted turn round. */
  private static Uni<Void> parcels(Mutiny.Session session, Errand errand, Outcome outcome) {
    return errand instanceof Errand.Intercept && outcome instanceof Outcome.Accepted
        ? new ShopQueries(session).turnBack(errand.order()).replaceWithVoid()
        : Uni.createFrom().voidItem();
  }
}
