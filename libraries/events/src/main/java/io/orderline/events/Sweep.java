package io.orderline.events;

import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Takes what is due, of all tenants at the same time, a batch of each after the other, until
 * nothing is left that is due now.
 *
 * @param tenants those that have something due
 * @param claim takes a batch for us alone
 * @param work what is done with each of a batch; never fails for its own sake
 */
public record Sweep<T>(
    Supplier<Uni<List<TenantId>>> tenants,
    Function<TenantId, Uni<List<T>>> claim,
    Function<T, Uni<Void>> work) {

  /** Completes when nothing is left. */
  public Uni<Void> run() {
    return tenants
        .get()
        .chain(
            found ->
                Multi.createFrom()
                    .iterable(found)
                    .onItem()
                    .transformToUniAndMerge(this::of)
                    .collect()
                    .last())
        .replaceWithVoid();
  }

  private Uni<Void> of(TenantId tenant) {
    return claim
        .apply(tenant)
        .chain(
            batch ->
                batch.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : Uni.join()
                        .all(batch.stream().map(work).toList())
                        .andCollectFailures()
                        .chain(() -> of(tenant)));
  }
}
